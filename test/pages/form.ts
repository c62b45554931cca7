import '../../src/define.js';
import { sandbox } from '../support/sandbox.js';

// A page as a product would have it: what it shows stands in its address, and its token comes from its back end.
const { searchParams } = new URL(location.href);
const policy = searchParams.get('policy');
if (policy)
  document.head.append(
    Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: policy }),
  );
const form = document.createElement('connection-form');
form.apiUri = sandbox.apiUri;
form.tokenUrl = `${sandbox.tokenUri}?claims=${encodeURIComponent(searchParams.get('claims') ?? '{}')}`;
form.integrationKey = searchParams.get('integration') ?? '';
form.sameWindow = !searchParams.has('popup');
form.noSdk = searchParams.has('no-sdk');
form.redirectUri = searchParams.get('redirect') ?? '';
form.customState = searchParams.get('state') ?? '';
document.body.append(form);

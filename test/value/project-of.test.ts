import { expect } from 'chai';
import { projectOf } from '../../src/value/special/project-of.js';

describe('the project of a key', () => {
  const cases: [content: unknown, project: string][] = [
    [{ type: 'service_account', project_id: 'acme-prod' }, 'acme-prod'],
    [{ installed: { project_id: 'acme-cli' } }, 'acme-cli'],
    [{ web: { project_id: 'acme-web' } }, 'acme-web'],
    [{ project_id: 7, web: null }, ''],
    [['acme'], ''],
    ['project_id', ''],
    [null, ''],
  ];
  for (const [content, project] of cases)
    it(`of ${JSON.stringify(content)} is ${project || 'not known'}`, () => {
      expect(projectOf(JSON.stringify(content))).to.equal(project);
    });

  it('is not known of what is no JSON', () => {
    expect(projectOf('-----BEGIN PRIVATE KEY-----')).to.equal('');
  });
});

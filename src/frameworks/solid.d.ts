import type { JSX as SolidJsx } from 'solid-js';
import type { ConnectionForm } from '../index.js';
import type {
  ConnectionFormAttributes,
  ConnectionFormListeners,
  ConnectionFormProperties,
} from './properties.js';

type Prefixed<Properties, Prefix extends string> = {
  [Name in keyof Properties as `${Prefix}${string & Name}`]?: Properties[Name];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'connection-form': SolidJsx.HTMLAttributes<ConnectionForm> &
        ConnectionFormProperties &
        Prefixed<ConnectionFormProperties, 'prop:'> &
        ConnectionFormAttributes &
        ConnectionFormListeners<'on:'>;
    }
  }
}

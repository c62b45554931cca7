import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ConnectionForm } from '../index.js';
import type {
  ConnectionFormAttributes,
  ConnectionFormListeners,
  ConnectionFormProperties,
} from './properties.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'connection-form': DetailedHTMLProps<HTMLAttributes<ConnectionForm>, ConnectionForm> &
        ConnectionFormProperties &
        ConnectionFormAttributes &
        ConnectionFormListeners<'on'>;
    }
  }
}

import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ConnectionForm } from '../index.js';
import type {
  ConnectionFormAttributes,
  ConnectionFormListeners,
  ConnectionFormProperties,
} from './properties.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'connection-form': HTMLAttributes<ConnectionForm> &
        ClassAttributes<ConnectionForm> &
        ConnectionFormProperties &
        ConnectionFormAttributes &
        ConnectionFormListeners<'on'>;
    }
  }
}

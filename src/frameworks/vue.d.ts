import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ConnectionForm, ConnectionFormEventMap } from '../index.js';
import type { ConnectionFormAttributes, ConnectionFormProperties } from './properties.js';

declare module 'vue' {
  interface GlobalComponents {
    'connection-form': new () => ConnectionForm & {
      /** For the type check of templates only. */
      $props: HTMLAttributes & ConnectionFormProperties & ConnectionFormAttributes & PublicProps;
      /** For the type check of templates only. */
      $emit: EmitFn<{
        [Name in keyof ConnectionFormEventMap]: (event: ConnectionFormEventMap[Name]) => void;
      }>;
    };
  }
}

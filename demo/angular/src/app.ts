import 'connection-form/define';
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Angular</h1>
    <label>
      Integration
      <select #select [value]="integration()" (change)="integration.set(select.value)">
        <option>api-key</option>
        <option>basic-auth</option>
      </select>
    </label>
    @if (apiUri(); as apiUri) {
      <connection-form
        [integrationKey]="integration()"
        [apiUri]="apiUri"
        [fetchToken]="newFetchToken()"
        [parameters]="newParameters()"
        [strings]="newStrings()"
        (connection-input)="changes.set(changes() + 1)"
        (connection-success)="result.set('Connected: ' + $event.detail.connection.id)"
        (connection-error)="result.set($event.detail.error.message)"
      ></connection-form>
    }
    <p id="changes">{{ changes() }} changes</p>
    <p id="result" role="status">{{ result() }}</p>
  `,
})
export class App {
  readonly integration = signal('api-key');
  readonly result = signal('');
  readonly apiUri = signal('');
  readonly changes = signal(0);

  constructor() {
    // Only as the demo may run against a service of its own.
    void fetch('/config.json')
      .then((response) => response.json())
      .then(({ apiUri }: { apiUri: string }) => this.apiUri.set(apiUri));
  }

  // New ones at each change: nothing of what was typed is lost by it, and nothing loaded again.
  readonly newFetchToken = computed(() => (this.changes(), () => this.fetchToken()));
  readonly newParameters = computed(() => (this.changes(), { source: 'demo' }));
  readonly newStrings = computed(() => (this.changes(), { form: { connect: 'Connect now' } }));

  readonly fetchToken = async (): Promise<string> => {
    const response = await fetch('/token');
    return ((await response.json()) as { token: string }).token;
  };
}

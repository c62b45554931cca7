import { kinds } from './address.js';
import { parseJson } from './json.js';
import { initialOf, settings } from './settings.js';

const frameworks = { HTML: htmlOf, React: reactOf, Vue: vueOf, Svelte: svelteOf, Angular: angularOf };

export const frameworkNames = Object.keys(frameworks);

/** What a page writes for the state of the playground; with a schema of one's own, what its test writes. */
export function codeFor(framework, state, apiUri) {
  return state.schema === undefined ? frameworks[framework](state, apiUri) : testOf(state);
}

/** The attributes of the form, as `[name, value]`; `''` where the name says it all. */
export function attributesOf({ kind, value, schema, values }) {
  return [
    [kinds[kind], schema === undefined ? value : 'your-own'],
    ...settings
      .filter((setting) => setting.attribute && values[setting.name] !== initialOf(setting))
      .map(({ name, type, options }) => [name, type || options ? values[name] : '']),
  ];
}

/** The properties that hold JSON, as `{ name, value }`; undefined where none is set, or what is set is no JSON. */
export function propertiesOf({ values }) {
  return settings
    .filter(({ property }) => property)
    .map(({ name }) => ({ name, value: parseJson(values[name]) }));
}

/** What declares each of those that are set, a statement each. */
function declarationsOf(state, start, indent = '') {
  return setProperties(state)
    .map(({ name, value }) => `${indent}${start}${name} = ${literal(value, indent)};\n`)
    .join('');
}

const setProperties = (state) => propertiesOf(state).filter(({ value }) => value !== undefined);

const literal = (value, indent) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

/** The tokens that are set, as declarations. */
export function tokensOf({ values }) {
  return settings
    .filter(({ token, name }) => token && values[name])
    .map(({ name }) => `--connection-form-${name}: ${values[name]};`);
}

function htmlOf(state, apiUri) {
  const { preset } = state.values;
  const attributes = [...attributesOf(state), ['token-url', '/integration-app-token'], ...addressOf(apiUri)];
  return [
    preset === 'none' ? '' : `<link rel="stylesheet" href="/connection-form/presets/${preset}.css">\n`,
    '<script type="module" src="/connection-form/connection-form.js"></script>\n\n',
    `<connection-form${lines(attributes, 2, attribute)}\n></connection-form>\n`,
    scriptOf(state),
    styleOf(state, (rule) => `\n<style>\n${rule}</style>\n`),
  ].join('');
}

function scriptOf(state) {
  const statements = declarationsOf(state, 'form.', '  ');
  if (!statements) return '';
  const find = `  const form = document.querySelector('connection-form');\n`;
  return `\n<script type="module">\n${find}${statements}</script>\n`;
}

function reactOf(state, apiUri) {
  const properties = [...attributesOf(state), ...addressOf(apiUri)].map(([name, value]) => [
    camelCase(name),
    value,
  ]);
  return `import { ConnectionForm } from 'connection-form/react';
${presetOf(state)}import { fetchToken } from './fetch-token';
${block(declarationsOf(state, 'const '))}
export function Connect() {
  return (
    <ConnectionForm${lines(properties, 6, attribute)}
      fetchToken={fetchToken}${lines(setProperties(state), 6, ({ name }) => `${name}={${name}}`)}
      onConnectionSuccess={({ detail }) => console.log(detail.connection.id)}
    />
  );
}
${cssFile(state)}`;
}

function vueOf(state, apiUri) {
  return `<script setup lang="ts">
import 'connection-form/define';
${presetOf(state)}import { fetchToken } from './fetch-token';
${block(declarationsOf(state, 'const '))}</script>

<template>
  <connection-form${lines([...attributesOf(state), ...addressOf(apiUri)], 4, attribute)}
    :fetchToken="fetchToken"${lines(setProperties(state), 4, ({ name }) => `:${name}="${name}"`)}
    @connection-success="({ detail }) => console.log(detail.connection.id)"
  />
</template>
${styleOf(state, (rule) => `\n<style>\n${rule}</style>\n`)}`;
}

function svelteOf(state, apiUri) {
  return `<script lang="ts">
  import 'connection-form/define';
${presetOf(state, '  ')}  import { fetchToken } from './fetch-token';
${block(declarationsOf(state, 'const ', '  '))}</script>

<connection-form${lines([...attributesOf(state), ...addressOf(apiUri)], 2, attribute)}
  {fetchToken}${lines(setProperties(state), 2, ({ name }) => `{${name}}`)}
  onconnection-success={({ detail }) => console.log(detail.connection.id)}
></connection-form>
${styleOf(state, (rule) => `\n<style>\n${rule.replace('connection-form {', ':global(connection-form) {')}</style>\n`)}`;
}

function angularOf(state, apiUri) {
  return `import 'connection-form/define';
${presetOf(state)}import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { fetchToken } from './fetch-token';

@Component({
  selector: 'app-connect',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <connection-form${lines([...attributesOf(state), ...addressOf(apiUri)], 6, attribute)}
      [fetchToken]="fetchToken"${lines(setProperties(state), 6, ({ name }) => `[${name}]="${name}"`)}
      (connection-success)="connected($event.detail.connection.id)"
    ></connection-form>
  \`,
})
export class Connect {
  readonly fetchToken = fetchToken;
${declarationsOf(state, 'readonly ', '  ')}
  connected(id: string) {
    console.log(id);
  }
}
${cssFile(state)}`;
}

function testOf(state) {
  const assign = ([name, value]) => `form.setAttribute('${name}', '${value}');`;
  return `import 'connection-form/define';
import { TestService } from 'connection-form/testing';

const schema = ${state.schema};
const service = new TestService({
  integrations: [{ key: 'your-own', name: 'Your own', authOptions: [{ key: 'details', schema }] }],
});

const form = document.createElement('connection-form');
form.client = service.client;
${attributesOf(state).map(assign).join('\n')}
${declarationsOf(state, 'form.')}document.body.append(form);
`;
}

/** With an empty line before it, if there is anything. */
const block = (text) => text && `\n${text}`;

function lines(attributes, indent, write) {
  return attributes.map((each) => `\n${' '.repeat(indent)}${write(each)}`).join('');
}

function attribute([name, value]) {
  return value === '' ? name : `${name}="${value.replaceAll('"', '&quot;')}"`;
}

function camelCase(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function addressOf(apiUri) {
  return apiUri === 'https://api.integration.app' ? [] : [['api-uri', apiUri]];
}

function presetOf({ values: { preset } }, indent = '') {
  return preset === 'none' ? '' : `${indent}import 'connection-form/presets/${preset}.css';\n`;
}

function styleOf(state, around) {
  const tokens = tokensOf(state);
  return tokens.length ? around(`connection-form {\n${tokens.map((each) => `  ${each}\n`).join('')}}\n`) : '';
}

/** Where the framework leaves styles to files of their own. */
function cssFile(state) {
  return styleOf(state, (rule) => `\n/* In a style sheet of the page: */\n/*\n${rule}*/\n`);
}

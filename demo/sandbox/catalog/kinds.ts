import type { DataSchema } from '../../../src/schema/data-schema.js';

/** One field of every kind, with the hints that each can carry. */
export const kindsSchema: DataSchema = {
  type: 'object',
  required: ['host', 'token', 'port', 'warehouse', 'acceptTerms', 'authentication'],
  properties: {
    host: {
      type: 'string',
      title: 'Address',
      description: 'As in the address bar, without `https://`.',
      examples: ['eu1.wingtip.example'],
    },
    token: { type: 'string', title: 'Access token', isSensitive: true, minLength: 8 },
    privateKey: {
      type: 'string',
      title: 'Private key',
      description: 'Only for accounts that sign their requests.',
      isSensitive: true,
      multiline: true,
    },
    port: { type: 'integer', title: 'Port', minimum: 1, maximum: 65535, default: 443 },
    ratio: { type: 'number', title: 'Sampling ratio', minimum: 0, maximum: 1, examples: [0.25] },
    warehouse: {
      type: 'string',
      title: 'Warehouse',
      referenceRecords: [
        { id: 'wh_berlin', name: 'Berlin' },
        { id: 'wh_lyon', name: 'Lyon' },
        { id: 'wh_porto', name: 'Porto' },
      ],
    },
    mode: { type: 'string', title: 'Mode', enum: ['full', 'incremental'], default: 'incremental' },
    events: {
      type: 'array',
      title: 'Events',
      items: { type: 'string', enum: ['created', 'updated', 'shipped', 'returned'] },
      uniqueItems: true,
    },
    acceptTerms: { type: 'boolean', title: 'I accept the terms of the Wingtip API' },
    archive: { type: 'boolean', title: 'Include archived items' },
    since: { type: 'string', format: 'date', title: 'Import since' },
    dailyAt: { type: 'string', format: 'time', title: 'Refresh daily at' },
    tags: { type: 'array', title: 'Tags', items: { type: 'string' }, maxItems: 5 },
    headers: { type: 'object', title: 'Extra headers', additionalProperties: { type: 'string' } },
    contact: {
      type: 'object',
      title: 'Contact',
      properties: {
        name: { type: 'string', title: 'Name' },
        email: { type: 'string', format: 'email', title: 'Email' },
      },
    },
    authentication: {
      title: 'Authentication',
      oneOf: [
        {
          title: 'Basic',
          type: 'object',
          required: ['method', 'user', 'password'],
          properties: {
            method: { const: 'basic' },
            user: { type: 'string', title: 'User' },
            password: { type: 'string', title: 'Password', format: 'password' },
          },
        },
        {
          title: 'Certificate',
          type: 'object',
          required: ['method', 'certificate'],
          properties: {
            method: { const: 'certificate' },
            certificate: { type: 'string', title: 'Certificate', multiline: true },
          },
        },
      ],
    },
    settings: { title: 'Advanced settings', description: 'Any JSON value.' },
  },
};

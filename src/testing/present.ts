import type { TestConnection, TestIntegration } from './model.js';

/** In the format of the service, so that the form reads it with the same code. */
export function presentIntegration(
  {
    name,
    description = '',
    logoUri = '',
    authOptions,
    errors = [],
    connections: _,
    ...integration
  }: TestIntegration,
  connection: TestConnection | undefined,
) {
  return {
    // Its key, and how it is set up.
    ...integration,
    id: integrationId(integration.key),
    name: name ?? integration.key,
    description,
    logoUri,
    errors: errors.map((message) => ({ message })),
    optionsConfig: Object.fromEntries(authOptions.map(({ key, disabled = false }) => [key, { disabled }])),
    authOptions: authOptions.map(
      ({ schema, description, helpUri, disabled: _, type = 'client-credentials', ...option }) => ({
        ...option,
        type,
        ui: { schema, description, helpUri },
      }),
    ),
    ...(connection && { connection: presentConnection(connection) }),
  };
}

export function presentConnection({
  integrationKey,
  disconnected = false,
  error,
  ...connection
}: TestConnection) {
  return {
    // Its id and name, and how it is.
    ...connection,
    integrationId: integrationId(integrationKey),
    disconnected,
    ...(error && { error: { message: error } }),
  };
}

export function integrationId(key: string): string {
  return `id-of-${key}`;
}

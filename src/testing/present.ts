import type { TestConnection, TestIntegration } from './model.js';

/** In the format of the service, so that the form reads it with the same code. */
export function presentIntegration(
  { key, name = key, description = '', logoUri = '', authOptions }: TestIntegration,
  connection: TestConnection | undefined,
) {
  return {
    id: integrationId(key),
    key,
    name,
    description,
    logoUri,
    authOptions: authOptions.map(
      ({ schema, description, helpUri, type = 'client-credentials', ...option }) => ({
        ...option,
        type,
        ui: { schema, description, helpUri },
      }),
    ),
    ...(connection && { connection: presentConnection(connection) }),
  };
}

export function presentConnection({ id, integrationKey, name, disconnected = false, error }: TestConnection) {
  return {
    id,
    name,
    integrationId: integrationId(integrationKey),
    disconnected,
    ...(error && { error: { message: error } }),
  };
}

export function integrationId(key: string): string {
  return `id-of-${key}`;
}

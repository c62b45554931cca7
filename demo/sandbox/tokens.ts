import { SignJWT, errors, jwtVerify } from 'jose';
import { notAuthenticated } from './errors.js';

export interface Workspace {
  key: string;
  secret: string;
}

/** What a token says of the customer. */
export interface CustomerClaims {
  id: string;
  name: string;
  fields: Record<string, unknown>;
}

export interface TokenOptions {
  id?: string;
  name?: string;
  fields?: object;
  /** Seconds; negative for a token that has expired. */
  expiresIn?: number;
  algorithm?: 'HS256' | 'HS512';
}

/** What an embedding app's back end does: signs a customer's token with the workspace's secret. */
export async function signToken(
  workspace: Workspace,
  lifetime: number,
  options: TokenOptions = {},
): Promise<string> {
  const {
    id = 'customer',
    name = 'Ada Lovelace',
    fields,
    expiresIn = lifetime,
    algorithm = 'HS512',
  } = options;
  return new SignJWT({ id, name, ...(fields && { fields }) })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(workspace.key)
    .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
    .sign(new TextEncoder().encode(workspace.secret));
}

/** Throws the service's 401 unless the token is this workspace's and still good. */
export async function verifyToken(workspace: Workspace, token: unknown): Promise<CustomerClaims> {
  if (typeof token !== 'string' || token === '') throw notAuthenticated('Access token is missing.');
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(workspace.secret), {
      issuer: workspace.key,
      algorithms: ['HS256', 'HS512'],
      requiredClaims: ['exp'],
    });
    if (typeof payload.id !== 'string' || payload.id === '') {
      throw notAuthenticated('Access token names no customer: the claim "id" is missing.');
    }
    return {
      id: payload.id,
      name: typeof payload.name === 'string' ? payload.name : payload.id,
      fields: (payload.fields ?? {}) as Record<string, unknown>,
    };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw notAuthenticated('Access token has expired.');
    if (error instanceof errors.JOSEError) throw notAuthenticated('Access token is not valid.');
    throw error;
  }
}

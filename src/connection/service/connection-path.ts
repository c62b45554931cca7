export const connectionPath = (id: string): string => `/connections/${encodeURIComponent(id)}`;

import { index, type RouteConfig } from '@react-router/dev/routes';

export default [index('routes/connect.tsx')] satisfies RouteConfig;

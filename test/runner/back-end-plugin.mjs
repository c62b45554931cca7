import { createServer } from 'node:http';

/**
 * The back end of a product, on an origin of its own: takes the results that the service redirects to
 * `/callback/{name}`, and tells the tests what it has received.
 */
export function backEndPlugin() {
  const received = new Map();
  const server = createServer(({ url }, answer) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const name = /^\/callback\/([\w-]+)$/.exec(pathname)?.[1];
    if (name) received.set(name, [...(received.get(name) ?? []), Object.fromEntries(searchParams)]);
    answer.writeHead(name ? 200 : 404, { 'Content-Type': 'text/html' }).end('<title>Received</title>');
  });
  return {
    name: 'back-end',
    async serverStart() {
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    },
    serverStop() {
      server.closeAllConnections();
      server.close();
    },
    serve({ path, query }) {
      if (path === '/__back-end/uri')
        return { body: `http://127.0.0.1:${server.address().port}/callback/`, type: 'text' };
      if (path === '/__back-end/received')
        return { body: JSON.stringify(received.get(query.name) ?? []), type: 'json' };
    },
  };
}

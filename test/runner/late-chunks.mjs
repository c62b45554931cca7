import { readFile } from 'node:fs/promises';

const dist = new URL('../../dist/', import.meta.url);

/** The runs whose chunk may come now. */
const released = new Set();

/**
 * Serves the built files, of which one chunk does not come until `…/release` was requested:
 * `/__late/<a name of the run>/<chunk>/<how it fails>/connection-form.js`. A middleware, because the
 * runner's own server gets to no connection.
 */
export async function lateChunks(context, next) {
  const [, run, chunk, how, file] = /^\/__late\/([\w-]+)\/([\w-]+)\/(\w+)\/(.+)$/.exec(context.path) ?? [];
  if (!run) return next();
  context.status = 200;
  context.set('Cache-Control', 'no-cache');
  if (file === 'release') return void released.add(run);
  if (file.startsWith(`chunks/${chunk}-`) && !released.has(run)) return failures[how](context);
  context.type = 'text/javascript';
  context.body = await readFile(new URL(file, dist));
}

const failures = {
  unavailable(context) {
    context.status = 503;
    context.body = 'Try later';
  },
  /** As a network does that wants people to log in first. */
  portal(context) {
    context.type = 'html';
    context.body = '<!doctype html><title>Welcome to our Wi-Fi</title>';
  },
  dropped(context) {
    context.respond = false;
    context.req.socket.destroy();
  },
  /** Breaks off within the file. */
  broken(context) {
    context.respond = false;
    context.res.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '9999' });
    context.res.write('export const half = ');
    setTimeout(() => context.req.socket.destroy(), 20);
  },
  silent(context) {
    context.respond = false;
  },
};

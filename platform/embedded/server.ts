/** Listening, reading requests and answering them in order, one connection at a time each. */
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { Catalog } from './catalog.ts';
import type { Database } from './commands/context.ts';
import { errorReply, runCommand } from './commands/dispatch.ts';
import { Cursors } from './cursors.ts';
import { Documents } from './documents.ts';
import { Store } from './store.ts';
import { expireDocuments } from './ttl.ts';
import { encodeReply, MessageReader, parseMessage } from './wire.ts';

const HOUSEKEEPING_MS = 60_000;

export interface ServerOptions {
  storePath: string;
  socketPath: string;
  port: number | undefined;
}

export interface RunningServer {
  port: number | undefined;
  close(): Promise<void>;
}

function listen(server: Server, target: { path: string } | { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(target, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Opens the store and starts to listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const store = new Store(options.storePath);
  const catalog = new Catalog(store);
  await catalog.abandonBuilds();
  await catalog.sweep();
  const cursors = new Cursors();
  const sockets = new Set<Socket>();
  const running = new Set<Promise<void>>();
  const database: Database = {
    store,
    catalog,
    documents: new Documents(store, catalog),
    cursors,
    startedAt: Date.now(),
    connections: () => sockets.size,
  };
  let nextConnection = 1;

  const serve = (socket: Socket): void => {
    const connectionId = nextConnection++;
    const reader = new MessageReader();
    let busy = false;
    sockets.add(socket);
    socket.setNoDelay(true);

    const drain = async (): Promise<void> => {
      for (let message = reader.next(); message; message = reader.next()) {
        const head = { id: message.readInt32LE(4), kind: 'msg' as const };
        let request: ReturnType<typeof parseMessage>;
        try {
          request = parseMessage(message);
        } catch (error) {
          socket.write(encodeReply(head, errorReply(error)));
          continue;
        }
        const reply = await runCommand(database, request.body, connectionId);
        if (!request.wantsReply || socket.destroyed) continue;
        let bytes: Buffer;
        try {
          bytes = encodeReply(request, reply);
        } catch (error) {
          bytes = encodeReply(request, errorReply(error));
        }
        if (!socket.write(bytes))
          await new Promise<void>((resolve) => {
            // A client that reads slowly must not make the server pile up replies.
            const done = (): void => {
              socket.off('drain', done);
              socket.off('close', done);
              resolve();
            };
            socket.on('drain', done);
            socket.on('close', done);
          });
      }
    };

    socket.on('data', (chunk: Buffer) => {
      reader.push(chunk);
      if (busy) return;
      busy = true;
      const work = drain()
        // A length that makes no sense: there is no telling where the next message starts.
        .catch(() => void socket.destroy())
        .finally(() => {
          busy = false;
          running.delete(work);
        });
      running.add(work);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };

  const unix = createServer(serve);
  rmSync(options.socketPath, { force: true });
  await listen(unix, { path: options.socketPath });
  // Until this line the directory, which is private, is what keeps others out.
  chmodSync(options.socketPath, 0o600);
  let tcp: Server | undefined;
  if (options.port !== undefined) {
    tcp = createServer(serve);
    await listen(tcp, { port: options.port, host: '127.0.0.1' });
  }
  const address = tcp?.address();

  let cleaning: Promise<void> | undefined;
  const housekeeping = setInterval(() => {
    cleaning ??= expireDocuments(database)
      .then(() => cursors.expire())
      .catch(() => {})
      .finally(() => {
        cleaning = undefined;
      });
  }, HOUSEKEEPING_MS);
  housekeeping.unref();

  return {
    port: typeof address === 'object' && address ? address.port : undefined,
    async close() {
      clearInterval(housekeeping);
      unix.close();
      tcp?.close();
      await cleaning;
      await cursors.closeAll();
      for (const socket of sockets) socket.destroy();
      // What was begun is finished: its transaction may be on its way to disk.
      await Promise.allSettled(running);
      await store.close();
      rmSync(options.socketPath, { force: true });
    },
  };
}

/** Opens the port of the observatory and tells the folder where it is. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { problem } from "#model";
import { type Observatory, serverFileOf } from "#observatory";
import type { FastifyBaseLogger } from "fastify";
import { buildServer } from "./server.ts";

export interface ServeOptions {
  readonly observatory: Observatory;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logger?: FastifyBaseLogger;
}

export interface Served {
  /** `http://127.0.0.1:4810` */
  readonly address: string;
  close(): Promise<void>;
}

/** Only on 127.0.0.1. Throws `port-taken`. */
export async function serve({ observatory, port, logger }: ServeOptions): Promise<Served> {
  const instance = randomUUID();
  const server = await buildServer({ observatory, instance, ...(logger === undefined ? {} : { logger }) });
  try {
    await server.listen({ host: "127.0.0.1", port });
  } catch (error) {
    await server.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" || code === "EACCES") throw problem("port-taken", { port, next: port + 1 }, error);
    throw error;
  }
  observatory.keepReady();
  const taken = (server.server.address() as AddressInfo).port;
  const file = serverFileOf(observatory.folder);
  await writeFile(file, `${JSON.stringify({ port: taken, pid: process.pid, instance })}\n`, { mode: 0o600 });
  return {
    address: `http://127.0.0.1:${taken}`,
    close: async () => {
      await rm(file, { force: true });
      server.server.closeAllConnections();
      await server.close();
    },
  };
}

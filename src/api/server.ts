/** The server as a value: routes, page, headers, limits, health. It listens when `serve` says so. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import { problem } from "#model";
import { type Observatory, packageFolder } from "#observatory";
import {
  fastify,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { addHealth } from "./health.ts";
import { onlyThisMachine } from "./host.ts";
import { addPage } from "./page.ts";
import { asProblem, languageOf, problemBody } from "./problems.ts";
import { addRoutes } from "./routes.ts";

export interface ServerOptions {
  readonly observatory: Observatory;
  /** Told at /healthz, so that a caller knows it speaks to the process it looks for. */
  readonly instance?: string;
  readonly logger?: FastifyBaseLogger;
  /** Requests per minute and address. */
  readonly most?: number;
  /** Folder of the built page; without it the one of the package, if built. */
  readonly page?: string;
}

/** Ready to listen or to be asked by `inject`. */
export async function buildServer({
  observatory,
  instance = "",
  logger,
  most = 3000,
  page = join(packageFolder, "dist/web"),
}: ServerOptions): Promise<FastifyInstance> {
  const server: FastifyInstance = fastify({
    ...(logger === undefined
      ? { logger: false }
      : { loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }) }),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 400 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(sendProblem);
  server.addHook("onRequest", onlyThisMachine);
  // The route of the contract, never the address: queries and names are data.
  server.addHook("onResponse", async (request, reply) => {
    request.log.info(
      { method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "answered",
    );
  });
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: true,
  });
  await server.register(rateLimit, {
    max: most,
    timeWindow: "1 minute",
    errorResponseBuilder: (_, { ttl }) => problem("too-many-requests", { seconds: Math.ceil(ttl / 1000) }),
  });
  await server.register(swagger, {
    openapi: description(observatory.version),
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  addRoutes(server, observatory);
  addHealth(server, observatory, instance);
  if (existsSync(join(page, "index.html"))) await addPage(server, page);
  else server.setNotFoundHandler((request) => Promise.reject(problem("address-unknown", { address: request.url })));
  await server.ready();
  return server;
}

/** Everything from ourselves. Styles inline: charts and the virtual tables of the page set them on elements. */
const policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'", "blob:"],
  "frame-src": ["'self'", "blob:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

function description(version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Octant",
      description: "An open observatory of critical technologies: every number traceable to its source.",
      version,
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    components: { securitySchemes: { token: { type: "http" as const, scheme: "bearer" } } },
  };
}

function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known =
    hasZodFastifySchemaValidationErrors(error) || (error.statusCode !== undefined && error.statusCode < 500 && !("details" in error));
  const told = known ? problem("request-not-understood", { reason: error.message }, error) : asProblem(error);
  if (told.status >= 500) request.log.error({ code: told.code, at: placesIn(error) }, "problem");
  const language = languageOf(request.headers["accept-language"]);
  return reply.status(told.status).type("application/problem+json").serializer(JSON.stringify).send(problemBody(told, language));
}

/** Where it happened, without the message: that may hold data. */
function placesIn({ stack = "" }: Error): string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

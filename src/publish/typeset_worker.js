/**
 * The thread that typesets: one `TypesetJob` in, one `TypesetAnswer` out. JavaScript, so that the same file runs from the sources and from
 * the build; it imports nothing of the house.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** @typedef {import("./typeset_job.ts").TypesetJob} TypesetJob */
/** @typedef {import("./typeset_job.ts").TypesetAnswer} TypesetAnswer */
/** @typedef {{ severity?: number, message?: string, path?: string, range?: { start?: { line?: number } }, hints?: string[] }} Diagnostic */

/**
 * @param {TypesetJob} job
 * @returns {TypesetAnswer}
 */
function run(job) {
  // Everything the document may read is handed over: the folder itself stays empty.
  const workspace = mkdtempSync(join(tmpdir(), "octant-typeset-"));
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...job.fonts] }] });
    for (const [path, text] of Object.entries(job.files)) compiler.mapShadow(join(workspace, path), Buffer.from(text));
    return compile(compiler, job, workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/**
 * @param {NodeCompiler} compiler
 * @param {TypesetJob} job
 * @param {string} workspace
 * @returns {TypesetAnswer}
 */
function compile(compiler, job, workspace) {
  const compiled = compiler.compile({ mainFilePath: join(workspace, job.main) });
  const document = compiled.result;
  if (document === null) {
    const failure = compiled.takeDiagnostics();
    return refused(failure === null ? [] : compiler.fetchDiagnostics(failure), job, workspace);
  }
  try {
    const { make } = job;
    const bytes =
      make.kind === "pdf"
        ? compiler.pdf(document, { pdfStandard: make.standard, creationTimestamp: make.creationSeconds })
        : Buffer.from(compiler.plainSvg(document));
    return { made: true, pages: document.numOfPages, bytes: new Uint8Array(bytes) };
  } catch (error) {
    return refused([{ message: error instanceof Error ? error.message : String(error) }], job, workspace);
  }
}

/**
 * The first error of Typst, with its place counted from line 1.
 * @param {Diagnostic[]} diagnostics
 * @param {TypesetJob} job
 * @param {string} workspace
 * @returns {TypesetAnswer}
 */
function refused(diagnostics, job, workspace) {
  const first = diagnostics.find((one) => one.severity === 1) ?? diagnostics[0] ?? {};
  const file = (first.path ?? job.main).replace(workspace, "").replace(/^\/+/, "");
  const line = (first.range?.start?.line ?? 0) + 1;
  const plain = (/** @type {string} */ text) => text.replaceAll(workspace, "");
  return { made: false, file, line, reason: plain(first.message ?? "Typst gave no reason"), hint: plain((first.hints ?? []).join(" ")) };
}

parentPort?.postMessage(run(workerData));

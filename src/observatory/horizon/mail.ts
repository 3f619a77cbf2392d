/** A digest as a mail (RFC 5322): plain text and HTML in one message, the same bytes each time. */
import { createHash } from "node:crypto";
import { asHtml, asMarkdown, type Digest } from "#scout";

export interface Addressed {
  /** Absent: an address that belongs to nobody, to be filled in by whoever sends it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const nobody = "octant@localhost.invalid";

export async function asMail(digest: Digest, { from = nobody, to = nobody }: Addressed = {}): Promise<string> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const text = asMarkdown(digest);
  const hash = createHash("sha256")
    .update(JSON.stringify([text, from, to]))
    .digest("hex");
  const mail = {
    from,
    to,
    subject: `[${digest.marking}] ${digest.title}`,
    text,
    html: asHtml(digest),
    date: new Date(`${digest.on}T00:00:00Z`),
    messageId: `<${hash.slice(0, 32)}@octant.invalid>`,
    headers: { "X-Octant-Marking": digest.marking },
    baseBoundary: hash.slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "win",
  };
  return (await new MailComposer(mail).compile().build()).toString("utf8");
}

/** Sends a mail that is already written, over an SMTP server somebody named. */
import { problem } from "#model";

export interface Sending {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly address: string;
  readonly from: string | undefined;
  /** By comma. */
  readonly to: string | undefined;
}

/** Returns the name of the server. Throws `mail-not-sent`; the password is never in what it says. */
export async function sendMail(mail: string, { address, from, to }: Sending): Promise<string> {
  const refuse = (reason: string, cause?: unknown) => problem("mail-not-sent", { reason }, cause);
  if (!/^smtps?:\/\//.test(address) || !URL.canParse(address)) throw refuse("the address is none of a mail server");
  if (from === undefined || to === undefined) throw refuse("sender or receiver is missing");
  const { hostname, port, protocol, username, password } = new URL(address);
  const { createTransport } = await import("nodemailer");
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    // A password never crosses a line in the clear, unless the server is this very machine.
    requireTLS: !secure && username !== "" && !/^(localhost|127\.|\[::1\])/.test(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ raw: mail, envelope: { from, to: to.split(",").map((one) => one.trim()) } });
    return hostname;
  } catch (error) {
    throw refuse(error instanceof Error ? error.message.replaceAll(decodeURIComponent(password) || "\u0000", "…") : String(error), error);
  } finally {
    transport.close();
  }
}

/** Text as a person reads it, from texts with markup in it. */
import { expect, it } from "vitest";
import { plainText } from "#model";

it.each([
  ["<p>One</p><p>two</p>", "One two"],
  ["H<sub>2</sub>O and <i>in vitro</i>", "H2O and in vitro"],
  ["<jats:p>Text</jats:p>", "Text"],
  ["R&amp;D &lt;b&gt;bold&lt;/b&gt; &#233;&#xE9;&eacute;", "R&D bold ééé"],
  ["a < b and c > d", "a < b and c > d"],
  ["p<0.05", "p<0.05"],
  ["<script>alert('x')</script>safe<style>p{}</style>", "safe"],
  ["<script>never closed", ""],
  ["before<!-- hidden -->after", "before after"],
  ["<![CDATA[<b>in</b> data]]>", "in data"],
  ["&unknown; &#0; &#99999999; &#xD800;", "&unknown; &#0; &#99999999; &#xD800;"],
  ["  many\n\u00A0 spaces\u200B ", "many spaces"],
  ["", ""],
  [undefined, ""],
])("%s is read as %s", (given, read) => {
  expect(plainText(given)).toBe(read);
});

it("stays fast on a megabyte of signs that open tags", () => {
  expect(plainText("<".repeat(1_000_000)).length).toBe(1_000_000);
  expect(plainText(`${"<a ".repeat(300_000)}end`).endsWith("end")).toBe(true);
  expect(plainText("<!--".repeat(100_000))).toBe("");
  expect(plainText("<script ".repeat(50_000))).toBe("");
});

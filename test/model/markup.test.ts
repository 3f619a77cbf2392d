/** Markup goes, and what only looks like markup stays. */
import { expect, it } from "vitest";
import { plainText, withoutMarkup } from "#model";

it.each([
  ["<p>One</p><p>two</p>", "//One////two//"],
  ["x &lt; y &amp; a&nbsp;b &#8364; &#x20AC;", "x < y & a\u00A0b € €"],
  ["if a < b and c > d", "if a < b and c > d"],
  ["H<sub>2</sub>O at &plusmn;5 &deg;C", "H2O at ±5 °C"],
  ["<script>alert(1)</script>safe<!-- gone -->", " safe "],
  ["&unknownthing; stays", "&unknownthing; stays"],
  ["a letter has its case: &Eacute;&eacute;&Omega;&#150;", "a letter has its case: Éé\u03A9–"],
  ["the <payload> in the <heartbeat-response> of <url>", "the <payload> in the <heartbeat-response> of <url>"],
  ["<claim-text>One</claim-text><figref/>", " One  "],
  ['<mml:math display="inline"><mml:mi>Fe</mml:mi><mml:mn>2</mml:mn></mml:math>O', "Fe2O"],
  ["<scp>mTOR</scp> signalling, hard&shy;ware", "mTOR signalling, hardware"],
])("of %s stays %s", (given, stays) => {
  expect(withoutMarkup(given, "//")).toBe(stays);
});

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
  expect(plainText("<![CDATA[".repeat(100_000)).length).toBeGreaterThan(0);
  expect(plainText(Array.from({ length: 100_000 }, (_, at) => `<a${at}>`).join("")).startsWith("<a0>")).toBe(true);
});

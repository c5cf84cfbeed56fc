/// The script of the page that a site is searched with: it filters what the page holds, and asks nothing of anyone.
enum SearchScript {
  /// What the page allows to run, and nothing else (Content Security Policy Level 3 §2.3.1): SHA-256 of ``source``.
  static let digest = "sha256-3TgzoVvTUwBGJgRq7LqoPQqbnjIyEGQGVE5G5B+hFBA="

  /// The script.
  ///
  /// After a change of it, ``digest`` changes too; a test compares them.
  ///
  /// `fold` does for what is typed what `TextFolding` did for what can be found, as far as keyboards of the languages of the
  /// pages need it.
  static let source = #"""
    "use strict";
    (() => {
      const at = (name) => document.getElementById(name);
      const things = JSON.parse(at("things").textContent);
      const apart = { "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
        "ແ": "ເເ", "แ": "เเ", "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "‑": "-" };
      const fold = (text) => text.toLowerCase().normalize("NFKD")
        .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
        .replace(/[໐-໙๐-๙]/g, (digit) => String(digit.charCodeAt(0) & 15))
        .replace(/[đðøłßæœþıແแ’‘“”–—‑]/g, (sign) => apart[sign]).replace(/\s+/g, " ").trim();
      const most = 200;
      const search = () => {
        const wanted = fold(at("wanted").value);
        const words = wanted.split(" ").filter((word) => word);
        const found = words.length ? things.filter((thing) => words.every((word) => thing[4].includes(word))) : [];
        const rank = (thing) => thing[4].startsWith(wanted) ? 0 : thing[4].includes(wanted) ? 1 : 2;
        const ranked = found.map((thing) => [rank(thing), thing]).sort((one, other) => one[0] - other[0]);
        at("hits").replaceChildren(...ranked.slice(0, most).map(([, thing]) => {
          const [item, way, more] = ["li", "a", "small"].map((name) => document.createElement(name));
          way.href = thing[0];
          way.textContent = thing[1];
          more.textContent = " " + thing[2] + " · " + thing[3];
          item.append(way, more);
          return item;
        }));
        at("found").textContent = words.length ? at("found").dataset.found.replace("#", String(found.length)) : "";
      };
      at("search").hidden = false;
      at("search").addEventListener("submit", (event) => event.preventDefault());
      at("wanted").addEventListener("input", search);
      at("wanted").focus();
    })();
    """#
}

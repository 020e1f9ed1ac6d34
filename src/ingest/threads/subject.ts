/** How mail programs mark answers and what is forwarded, in their languages. */
const marks = new Set(
  're fw fwd aw wg sv vs antw antwort rif r i tr rv enc odp pd ynt ilt hl bls vl doorst res ref ant ang vb atb sig fs svar reply 回复 回覆 转发 轉寄 答复 返信 転送 회신 전달 отв пересл'.split(
    ' ',
  ),
);
const mark =
  /^\s*(?:\[[^[\]]{1,40}\]\s*)?(\p{L}{1,8})\.?\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*/u;

/** A subject without the marks before it, and whether there were any. */
export function bareSubject(subject: string): { readonly bare: string; readonly isAnswer: boolean } {
  let bare = subject.trim();
  let isAnswer = false;
  for (;;) {
    const found = mark.exec(bare);
    if (!found || !marks.has((found[1] ?? '').toLowerCase())) return { bare, isAnswer };
    bare = bare.slice(found[0].length);
    isAnswer = true;
  }
}

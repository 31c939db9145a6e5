import PptxGenJS from 'pptxgenjs';
import type { Briefing } from '../document.ts';
import { figureIndex } from '../figure-index.ts';
import { marksOf } from './figure-marks.ts';
import { BOTTOM, cover, framed, LEFT, SANS, SERIF, TOP, WIDE } from './pptx-page.ts';
import { addSentences, addShown } from './pptx-shown.ts';
import { leftOut, meetingSlides } from './pptx-slides.ts';
import { standLine } from './print.ts';
import { settled } from './settle.ts';

/** Every figure with its number, print and rule: what the speaker needs when somebody asks. */
function speakerNotes(briefing: Briefing): string {
  return figureIndex(briefing)
    .map((one) => `${one.number}. ${one.label}（${one.period}）：${one.text}。${one.rule}；${one.rows}`)
    .join('\n');
}

/** The briefing for a meeting: eight to twelve slides with native charts; every figure is in the notes of the last one. */
export async function renderPptx(briefing: Briefing): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = briefing.title;
  deck.author = briefing.issuer;
  deck.company = briefing.issuer;
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  cover(deck, briefing);
  const marks = marksOf(briefing);
  const slides = meetingSlides(briefing);
  for (const [index, slide] of slides.entries())
    addShown(deck, framed(deck, briefing, slide.title, index + 2), briefing, slide);
  const last = framed(deck, briefing, '口径与出处', slides.length + 2);
  const notes = briefing.footnotes.map((note, index) => [{ text: `〔${index + 1}〕` }, ...note]);
  const unshown = leftOut(briefing, slides).map((title) => `“${title}”`);
  const elsewhere = `限于篇幅，${unshown.join('、')}未上片，见 Word 版。`;
  const closing = [
    ...notes,
    ...(unshown.length > 0 ? [[{ text: elsewhere }]] : []),
    [{ text: standLine(briefing) }],
    [{ text: `本片及备注共载${marks.size}个数字，备注逐一列出名称、算法和依据。` }],
  ];
  addSentences(last, closing, { x: LEFT, y: TOP, w: WIDE, h: BOTTOM - TOP }, 17);
  last.addNotes(speakerNotes(briefing));
  const file = await deck.write({ outputType: 'uint8array', compression: true });
  if (!(file instanceof Uint8Array)) throw new Error('The slides were not written as bytes.');
  return settled(file, briefing.asOf);
}

import { foldName } from './fold-name.ts'

/**
 * Letters of Cyrillic, Greek and Armenian that look like Latin ones, and what they look like (the usual ones of Unicode's
 * confusables.txt, UTS 39). The whole list is 10,000 lines of scripts that no keyboard of a desk mixes by chance.
 */
const looksLike: ReadonlyMap<string, string> = new Map(
  (
    'АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ҮY ЅS ԌG ԜW ҺH ӀI аa еe іi јj оo рp сc хx уy үy ѕs ԁd ԛq ԝw һh ӏl гr ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi κk νv οo ρp τt υu χx ϲc ϳj ' +
    'ՕO ՍU օo սu հh ոn ցg զq'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)

const skeletonOf = (text: string): string =>
  foldName(Array.from(text, (letter) => looksLike.get(letter) ?? letter).join(''))

/** What a name looks like, as it is written and in capitals: those may be alike where small letters are not. */
const looksOf = (name: string): readonly string[] => {
  const plain = name.normalize('NFKC')
  return [skeletonOf(plain), skeletonOf(plain.toUpperCase())]
}

/** Whether two names look the same: by case, accents, width, signs that do not show, or letters of another script. */
export const lookAlike = (name: string, other: string): boolean => {
  const looks = looksOf(other)
  return looksOf(name).some((look) => looks.includes(look))
}

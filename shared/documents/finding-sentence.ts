import type { Problem } from '../api-error.ts'
import { jsonPath } from '../contract/json-path.ts'
import type { Finding, FindingReason } from './finding.ts'

/** The problem that a finding is, at the place of the file's bytes in the request. */
export const problemOf = (finding: Finding, path: readonly PropertyKey[]): Problem => ({
  property: jsonPath(path),
  code: finding.code,
  message: findingSentence(finding),
})

/** The sentence that tells a person why a file is not taken and what to do. It is never parsed. */
export const findingSentence = ({ reason, values }: Finding): string =>
  sentences[reason].replaceAll(/\{(\w+)\}/gu, (_, name: string) => inWords(name, values[name] ?? ''))

const inWords = (name: string, value: string | number): string => {
  if (name === 'format' || name === 'found') return String(value).toUpperCase()
  return typeof value === 'number' ? value.toLocaleString('en') : value
}

const sentences: Readonly<Record<FindingReason, string>> = {
  empty: 'This file is empty. Choose the one that holds the document.',
  too_large: 'This file is too large: it has to be under 5 MB. Scan it in a lower resolution or split it.',
  html: 'This is a web page, not a {format}. Print it to PDF and add that.',
  svg: 'This is a drawing as SVG or XML, not a {format}. Export it as PDF or PNG and add that.',
  archive:
    'This is an archive such as ZIP, not a {format}. Unpack it and add the documents in it one by one.',
  program: 'This is a program, not a {format}. It is not taken.',
  office: 'This is an Office document, not a {format}. Save it as PDF and add that.',
  unknown: 'This is not a {format}. Only PDF, PNG, JPG and GIF files are taken.',
  other_format: 'This is a {found}, not a {format}. Say {found} as its format.',
  cut_off: 'This {format} is not whole: its end is missing. Get the file once more.',
  damaged: 'This {format} is damaged. Open it in another program and save it again, or get it once more.',
  trailing:
    'Something follows the end of this {format} that does not belong to it. Save it again in another program.',
  also_archive: 'This {format} is a ZIP archive as well. Save it again without the archive.',
  too_wide: 'This picture is too wide or too high: a side can have at most {limit} pixels. Make it smaller.',
  too_many_pixels: 'This picture has too many pixels: {limit} are the most. Make it smaller.',
  too_many_frames: 'This picture moves for too long: it can have at most {limit} frames. Add a still one.',
  script: 'This PDF holds a script. Save it again without scripts, for example by printing it to PDF.',
  embedded_file: 'This PDF has other files attached. Save it again without them, and add them one by one.',
  launches: 'This PDF starts programs or sends data when it is used. Print it to PDF and add that.',
  form: 'This PDF is a form of a kind (XFA) that few programs can show. Print it to PDF and add that.',
  media: 'This PDF holds sound, film or 3D. Save it again without them, for example by printing it to PDF.',
  encrypted: 'This PDF is protected by encryption. Save it again without a password or protection.',
  uncheckable: 'This PDF is built in a way that cannot be checked. Print it to PDF and add that.',
  unreadable: 'This file could not be read. See whether it is still there and you may open it.',
}

import { deflateSync } from 'node:zlib'
import type { FindingReason } from '#shared/documents/finding.ts'
import { pdfObjects, pdfOf, pdfStream } from './a-pdf.ts'
import { type Bytes, join, latin1 } from './bytes.ts'

/** A file with one page, these entries in its catalogue, and further objects, which are numbered from 6. */
const pdfWith = (catalogue: string, ...further: readonly (string | Uint8Array)[]): Bytes =>
  pdfOf([...pdfObjects({ text: 'Invoice' }, catalogue), ...further])

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

/** An object stream of these objects, numbered from 20. */
export const objectStream = (
  objects: readonly string[],
  entries = '',
  filter = '/FlateDecode',
  type = '/Type /ObjStm',
): Bytes => {
  const places = objects.map((_, index) => objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
  const head = places.map((place, index) => `${20 + index} ${place} `).join('')
  const data = deflateSync(latin1(head + objects.join(' ')))
  const about = `${type} /N ${objects.length} /First ${head.length} /Filter ${filter} ${entries}`
  return pdfStream(data, about)
}

type HostilePdf = readonly [name: string, reason: FindingReason, bytes: Bytes]

const uri = '<< /S /URI /URI (http://example.com) >>'
const share = '(\\\\\\\\server\\\\share\\\\a.pdf)'

/** Documents that reach for addresses and other files. */
const callingOut: readonly (readonly [name: string, bytes: Bytes])[] = [
  ['document elsewhere that is opened', pdfWith(`/OpenAction << /S /GoToR /F ${share} /D [0 /Fit] >> `)],
  ['document elsewhere behind a link', pdfWith('', `<< /Subtype /Link /A << /S /GoToR /F ${share} >> >>`)],
  ['thread in a document elsewhere', pdfWith('', `<< /S /Thread /F ${share} /D 0 >>`)],
  ['address that is opened with it', pdfWith(`/OpenAction ${uri} `)],
  ['address that is opened with it, elsewhere in it', pdfWith('/OpenAction 6 0 R ', uri)],
  [
    'address that is opened next',
    pdfWith('/OpenAction 6 0 R ', '<< /S /GoTo /D [4 0 R /Fit] /Next [7 0 R] >>', uri),
  ],
  ['address that is opened with a page', pdfWith('', `<< /Type /Page /AA << /O ${uri} >> >>`)],
  [
    'address that is opened with a page, elsewhere in it',
    pdfWith('', '<< /Type /Page /AA 7 0 R >>', '<< /C 8 0 R >>', uri),
  ],
  [
    'address that is opened with it, in a stream of objects',
    pdfWith('/OpenAction 20 0 R ', objectStream([uri])),
  ],
  [
    'address that is opened with a page, beside a place',
    pdfWith('', '<< /Type /Page /AA << /O 7 0 R /C << /S /GoTo /D [4 0 R /Fit] >> >> >>', uri),
  ],
  [
    'address among what is done next',
    pdfWith(
      '/OpenAction << /S /Named /N /NextPage /Next [6 0 R 7 0 R] >> ',
      '<< /S /GoTo /D 8 0 R >>',
      uri,
      '[4 0 R /Fit]',
    ),
  ],
  ['thread elsewhere whose kind stands by itself', pdfWith('', `<< /S 7 0 R /F ${share} >>`, '/Thread')],
  ['address under an escaped name', pdfWith('/Open#41ction << /S /U#52I /URI (http://example.com) >> ')],
  [
    'address in a later version of the file',
    join(
      pdfWith('/OpenAction 6 0 R ', '<< /S /GoTo /D [4 0 R /Fit] >>'),
      `6 0 obj\n${uri}\nendobj\nstartxref\n9\n%%EOF\n`,
    ),
  ],
  ['stream whose data lie elsewhere', pdfWith('', pdfStream('', `/F ${share} `))],
  [
    'stream whose data lie elsewhere, under an escaped name',
    pdfWith('', pdfStream('', `/#46 << /FS /URL /F (http://example.com) >> `)),
  ],
  [
    'page of another document in a picture',
    pdfWith('', pdfStream('', `/Subtype /Form /Ref << /F ${share} /Page 0 >> `)),
  ],
  [
    'picture for a printing house',
    pdfWith('', pdfStream('', `/Subtype /Image /OPI << /2.0 << /F ${share} >> >> `)),
  ],
]

/** Documents that look as if they did something, as programs write them: they are taken. */
export const harmlessPdfs: readonly (readonly [name: string, bytes: Bytes])[] = [
  ['a link to an address', pdfWith('', `<< /Type /Annot /Subtype /Link /A ${uri} >>`)],
  ['a place to open at', pdfWith('/OpenAction [4 0 R /FitH 700] ')],
  [
    'a place to open at, as an action, on a page with links',
    pdfWith(
      '/OpenAction << /S /GoTo /D [6 0 R /Fit] >> ',
      `<< /Type /Page /Annots [<< /Subtype /Link /A ${uri} >>] >>`,
    ),
  ],
  ['no scripts', pdfWith('/Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [ ] >> >> ')],
  ['no scripts, elsewhere in it', pdfWith('/Names << /JavaScript 6 0 R >> ', '<< /Names [] >>')],
  ['no scripts at all', pdfWith('/Names << /JavaScript << >> >> ')],
  ['an article', pdfWith('/Threads [6 0 R] ', '<< /Type /Thread /F 7 0 R >>', '<< /Type /Bead /T 6 0 R >>')],
  ['a flag of an annotation', pdfWith('', '<< /Type /Annot /Subtype /Text /F 4 >>')],
  [
    'a font called F in a drawing',
    pdfWith('', pdfStream('', '/Subtype /Form /Resources << /Font << /F 3 0 R >> >> ')),
  ],
]

/** Documents that do something, and the ways in which they hide it. */
export const hostilePdfs: readonly HostilePdf[] = [
  ['script, run when it is opened', 'script', pdfWith(`/OpenAction ${script} `)],
  [
    'script in a tree of names',
    'script',
    pdfWith('/Names << /JavaScript 6 0 R >> ', '<< /Names [(a) 7 0 R] >>', script),
  ],
  [
    'script of a field',
    'script',
    pdfWith('/AcroForm << /Fields [6 0 R] >> ', `<< /FT /Tx /T (a) /AA << /K ${script} >> >>`),
  ],
  ['script under an escaped name', 'script', pdfWith('/OpenAction << /S /J#61vaScrip#74 >> ')],
  ['script under another escaped name', 'script', pdfWith('/OpenAction << /S/Rendition /#4aS(x) >> ')],
  [
    'script in an object stream',
    'script',
    pdfWith('/OpenAction 20 0 R ', objectStream([script, '<< /A 1 >>'])),
  ],
  [
    'script in a stream of objects that does not say what it is',
    'script',
    pdfWith('/OpenAction 20 0 R ', objectStream([script], '', '/FlateDecode', '')),
  ],
  [
    'script behind a text with parentheses',
    'script',
    pdfWith(`/A (a \\( b (c) \\\\) /OpenAction ${script} `),
  ],
  ['script behind a comment', 'script', pdfWith(`% ( <\n/OpenAction ${script} `)],
  [
    'script in a later version of the file',
    'script',
    join(pdfWith(''), `1 0 obj\n<< /OpenAction ${script} >>\nendobj\nstartxref\n9\n%%EOF\n`),
  ],
  [
    'attached file',
    'embedded_file',
    pdfWith(
      '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >> ',
      '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
      pdfStream('MZ', '/Type /EmbeddedFile '),
    ),
  ],
  [
    'attached file that only a page belongs to',
    'embedded_file',
    pdfWith('/AF [6 0 R] ', '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>', pdfStream('MZ')),
  ],
  ['program that is started', 'launches', pdfWith('/OpenAction << /S /Launch /F (calc.exe) >> ')],
  ['form that is sent', 'launches', pdfWith('/OpenAction << /S /SubmitForm /F (http://example.com) >> ')],
  [
    'document in a document that is opened',
    'launches',
    pdfWith('/OpenAction << /S /GoToE /T << /R /C /N (a) >> >> '),
  ],
  ['film', 'media', pdfWith('/OpenAction 6 0 R ', '<< /Type /Annot /Subtype /RichMedia >>')],
  ['XFA form', 'form', pdfWith('/AcroForm << /XFA 6 0 R >> ', pdfStream('<xdp:xdp/>'))],
  ['encrypted', 'encrypted', pdfOf(pdfObjects({ text: 'a' }), '/Encrypt << /Filter /Standard /V 2 >> ')],
  ['object in a text', 'uncheckable', pdfWith('', `(\n9 0 obj ${script.replaceAll(/[()]/gu, '')} endobj)`)],
  ['object in a comment', 'uncheckable', pdfWith(`%9 0 obj ${script} endobj\n`)],
  ['object in the data of a stream', 'uncheckable', pdfWith('', pdfStream(`9 0 obj\n${script}\nendobj`))],
  [
    'object in the data of a stream, under a comment',
    'uncheckable',
    pdfWith('', pdfStream(`9 0%\nobj ${script}`)),
  ],
  [
    'table of objects in the data of a stream',
    'uncheckable',
    pdfWith('', pdfStream(`trailer << /Root << /OpenAction ${script} >> >>`)),
  ],
  [
    'object that goes on in the data of a stream',
    'script',
    pdfWith('', `<< /A <<>>\nstream\n/S /JavaScript /JS (1) >>\nendstream`),
  ],
  [
    'array over the data of a stream',
    'script',
    pdfWith('', `<< /A [ >>\nstream\n] /S /JavaScript >>\nendstream`),
  ],
  ['parenthesis in hexadecimal digits', 'script', pdfWith(`/A <(> /OpenAction ${script} /B <)> `)],
  [
    'object stream in another coding',
    'uncheckable',
    pdfWith('', objectStream([script], '', '[/ASCIIHexDecode /FlateDecode]')),
  ],
  [
    'object stream, packed twice',
    'uncheckable',
    pdfWith('', objectStream([script], '', '[/FlateDecode /FlateDecode]')),
  ],
  [
    'object stream whose coding stands elsewhere',
    'uncheckable',
    pdfWith('', objectStream([script], '', '9 0 R')),
  ],
  [
    'object stream that is filtered as a picture',
    'uncheckable',
    pdfWith('', objectStream([script], '/DecodeParms << /Predictor 12 >> ')),
  ],
  [
    'object that begins in the text of another',
    'script',
    pdfWith('', objectStream(['<< /A (', `${script} ) >>`])),
  ],
  [
    'object in a stream that ends with a comment',
    'uncheckable',
    pdfWith('', objectStream(['<< /A 1 >> %', '(\n/A 2)'])),
  ],
  ['object stream that never ends', 'uncheckable', pdfWith('', objectStream([' '.repeat(20 * 1024 * 1024)]))],
  [
    'stream that never ends',
    'uncheckable',
    join(pdfWith(''), '9 0 obj\n<< >>\nstream\nabc\nstartxref\n9\n%%EOF'),
  ],
  ...callingOut.map(([name, bytes]) => [name, 'calls_out', bytes] as const),
  [
    'script in a tree that is not empty',
    'script',
    pdfWith('/Names << /JavaScript 6 0 R >> ', '<< /Names [(a) 7 0 R] >>', '<< /S /JavaScript >>'),
  ],
  [
    'script in one of two trees of the same number',
    'script',
    join(
      pdfWith('/Names << /JavaScript 6 0 R >> ', '<< /Names [] >>'),
      '6 0 obj\n<< /Names [(a) 7 0 R] >>\nendobj\nstartxref\n9\n%%EOF\n',
    ),
  ],
  [
    'film by its address',
    'media',
    pdfWith(
      '/OpenAction << /S /Rendition /R << /S /MR /C << /S /MCD /D << /FS /URL /F (http://example.com) >> >> >> >> ',
    ),
  ],
  [
    'clip of a screen',
    'media',
    pdfWith('', '<< /Type /MediaClip /S /MCD /D << /F (\\\\\\\\server\\\\a.avi) >> >>'),
  ],
  [
    'file of a screen',
    'embedded_file',
    pdfWith('', '<< /Type /Annot /Subtype /Screen /D << /EF << /F 7 0 R >> >> >>', pdfStream('MZ')),
  ],
]

/** The kinds of codes that labels bear. */
export type CodeKind = 'code128' | 'gs1_128' | 'data_matrix' | 'gs1_data_matrix' | 'qr'

/** A code of the sheet that scanners are tested with, and what has to arrive. */
export type TestCode = {
  readonly kind: CodeKind
  /** What is encoded; of GS1 with the identifiers in parentheses, as it is printed below. */
  readonly text: string
  /** What has to arrive; without it, the text. */
  readonly arrives?: string
}

/** Every sign that a keyboard of another country types elsewhere, and labels as carriers print them; nobody's real parcels. */
export const testCodes: readonly TestCode[] = [
  { kind: 'code128', text: 'YZ-yz_QAWM/1:2+3.4#5%67' },
  { kind: 'code128', text: '1Z999AA10123456784' },
  { kind: 'code128', text: '1071804952390002087800925989385163' },
  { kind: 'code128', text: '%008182709980000020033350276' },
  { kind: 'code128', text: 'RB123456785GB' },
  { kind: 'gs1_128', text: '(00)340123450000000017', arrives: '00340123450000000017' },
  {
    kind: 'gs1_128',
    text: '(420)02108(94)05803699300124287899',
    arrives: '42002108\u001d9405803699300124287899',
  },
  { kind: 'data_matrix', text: 'JJD014600001234567890' },
  {
    kind: 'gs1_data_matrix',
    text: '(01)04012345123456(10)LOT-7(21)A7',
    arrives: '010401234512345610LOT-7\u001d21A7',
  },
  { kind: 'qr', text: 'https://track.example/t?id=RB123456785GB' },
]

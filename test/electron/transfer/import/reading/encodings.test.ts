import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDepotDesk, orderFile, recognisedRequest } from '#helpers/order-files.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'
import { encodedAs } from '#helpers/transfer/encoded-as.ts'
import type { ImportPreview } from '#shared/transfer/import.ts'

const previewOf = async (file: string): Promise<ImportPreview> => {
  await using desk = await openDepotDesk()
  return await desk.ask('transfer.importPreview', await recognisedRequest(desk, { file }))
}
const namesIn = ({ shown }: ImportPreview): readonly string[] => shown.map(({ recipient }) => recipient)

const headers =
  'Order - Number,Ship To - Name,Ship To - Address 1,Ship To - City,Ship To - Postal Code,Ship To - Country,Ship To - Phone,Customer Email,Item - Name,Item - Qty,Item - Price,Amount - Currency'
const orderFrom = (name: string, city: string, country: string): string =>
  `${headers}\r\nA-1,${name},1,${city},,${country},+44 7700 900111,j@example.com,Cup,1,9.50,EUR\r\n`

describe('names in a file that does not say its encoding', () => {
  it.each([
    ['cp1250-polish.csv', 'windows-1250', 'Łukasz Żółć', 'Łódź'],
    ['cp1251-russian.csv', 'windows-1251', 'Анна Тест', 'София'],
    ['shift-jis.csv', 'shift_jis', '山田 太郎', '東京都'],
    ['cp1253-greek.csv', 'windows-1253', 'Άννα Τεστ', 'Αθήνα'],
    ['cp1252.csv', 'windows-1252', 'Jörg Müßig', 'Köln'],
  ])('read as they were written: %s', async (name, encoding, recipient, locality) => {
    const preview = await previewOf(orderFile(`dialect/${name}`))
    expect(preview).toMatchObject({ encoding, shown: [{ locality }, ...preview.shown.slice(1)] })
    expect(preview.encoding_samples).toContain(recipient)
  })

  it.each([
    ['windows-1250', 'Jiří Dvořák', 'Plzeň', 'CZ'],
    ['windows-1250', 'Győző Kovács', 'Székesfehérvár', 'HU'],
    ['iso-8859-2', 'Željko Šarić', 'Čakovec', 'HR'],
    ['windows-1251', 'Олександр Шевченко', 'Київ', 'UA'],
    ['windows-1251', 'Марија Јовановић', 'Београд', 'Serbia'],
    ['iso-8859-5', 'Иван Петров', 'Москва', 'RU'],
    ['koi8-r', 'Иван Петров', 'Москва', 'RU'],
    ['windows-1252', 'José Núñez', 'Málaga', 'ES'],
    ['windows-1252', 'Zoë Curaçao', 'Malmö', 'SE'],
    ['macintosh', 'René Lefèvre', 'Orléans', 'France'],
    ['iso-8859-15', 'Cœur Œuvre', 'Besançon', 'FR'],
    ['iso-8859-7', 'Γιώργος Παπαδόπουλος', 'Θεσσαλονίκη', 'GR'],
    ['windows-1253', 'Ελένη Άννα', 'Πάτρα', 'Greece'],
    ['windows-1254', 'Gülşah Doğan', 'Muğla', 'TR'],
    ['iso-8859-9', 'Ayşe Yılmaz', 'İstanbul', 'Turkey'],
    ['windows-1255', 'דוד כהן', 'תל אביב', 'IL'],
    ['windows-1256', 'فاطمة حسن', 'الرياض', 'SA'],
    ['windows-1257', 'Jānis Bērziņš', 'Rīga', 'LV'],
    ['windows-1258', 'Nguyễn Văn Đức', 'Hà Nội', 'VN'],
    ['gbk', '张伟', '北京市朝阳区', 'CN'],
    ['gb18030', '李娜', '广州', 'CN'],
    ['big5', '陳大文', '台北市信義區', 'TW'],
    ['euc-kr', '김철수', '서울특별시 강남구', 'KR'],
    ['shift_jis', 'ヤマダ タロウ', '大阪市北区', 'JP'],
  ] as const)('are guessed right, one order being enough: %s %s', async (encoding, name, city, country) => {
    const file = aTextFile('a.csv', encodedAs(orderFrom(name, city, country), encoding))
    const { encoding_samples: samples = [], encoding: guessed, warnings } = await previewOf(file)
    expect(samples.map((text) => text.normalize('NFC'))).toEqual([...new Set([name, city])])
    // What reads the same may be called otherwise, and nobody is asked for it.
    expect(guessed).toBeDefined()
    expect(warnings.length).toBeLessThan(2)
  })

  it('are looked at where they may be others, and read as is said', async () => {
    await using desk = await openDepotDesk()
    const file = aTextFile('a.csv', encodedAs(orderFrom('Ştefan', 'Timişoara', ''), 'windows-1250'))
    const { warnings } = await desk.ask('transfer.importPreview', { file })
    expect(warnings).toMatchObject([{ sentence: { key: 'encoding_guessed' } }])
    const said = await desk.ask('transfer.importPreview', { file, encoding: 'windows-1250' })
    expect(said).toMatchObject({ encoding_samples: ['Ştefan', 'Timişoara'], warnings: [] })
  })
})

describe('a file with headers beyond ASCII', () => {
  it('shows names, by which its encoding is seen', async () => {
    await using desk = await openDepotDesk()
    const file = aTextFile('a.csv', encodedAs('Größe;Straße;Für;Länge;Wer\n1;2;3;4;Jörg\n', 'windows-1252'))
    expect(await desk.ask('transfer.importPreview', { file })).toMatchObject({ encoding_samples: ['Jörg'] })
  })
})

describe('a byte that is no letter', () => {
  it('costs its own cell and is told at its row; every other name stays', async () => {
    const preview = await previewOf(orderFile('dialect/mixed-utf8-one-bad-byte.csv'))
    expect(preview.encoding).toBe('utf-8')
    expect(namesIn(preview)).toEqual(['Jörg Müßig', 'Jörg Müßig'])
    expect(preview.warnings).toMatchObject([
      { row: 2, value: 'Caf\uFFFD', sentence: { key: 'letter_unreadable' } },
    ])
  })

  it('is none where a letter is cut by a piece of the file', async () => {
    const row = readFileSync(orderFile('dialect/bom.csv'), 'utf8').split('\r\n')[1] ?? ''
    const rows = Array.from({ length: 3000 }, (_, index) => row.replace('A-1', `A-${index}`))
    const preview = await previewOf(
      aTextFile('a.csv', [headers.replace('Code,', 'Code,Region,'), ...rows].join('\n')),
    )
    expect(preview).toMatchObject({ encoding: 'utf-8', rows: 3000, warnings: [] })
  })
})

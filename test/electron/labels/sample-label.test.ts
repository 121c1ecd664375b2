import { describe, expect, it } from 'vitest'
import { aLabelPicture } from '#helpers/documents/a-label-picture.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

describe('a sample of the desk’s labels', () => {
  it.each([
    ['4x6', [288, 432], 2],
    ['100x150', [283.46, 425.2], 2],
    ['a4', [595.28, 841.89], 1],
  ] as const)('is on the paper that Settings names: %s', async (label_paper, size, pages) => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { label_paper })
    const read = await pagesOf((await desk.ask('labels.sample')).file)
    expect(read).toHaveLength(pages)
    expect(read[0]?.size.map(Math.round)).toEqual(size.map(Math.round))
    expect(read[0]?.text).toContain('EXP0001004217')
  })

  it('speaks the language of the desk and has its logo', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { language: 'de' })
    const { file } = await desk.ask('labels.sample')
    expect((await pagesOf(file))[0]?.text).toMatch(/Musterladen.*Jane Citizen/u)
    await desk.ask('settings.saveLogo', { file_content: aLabelPicture({ width: 60, height: 40 }) })
    const withLogo = (await desk.ask('labels.sample')).file
    expect(withLogo.length).toBeGreaterThan(file.length)
  })

  it('is never kept, counted or told of', async () => {
    await using desk = openTestDesk()
    const before = desk.everything()
    await desk.ask('labels.sample')
    await desk.ask('shippingDocuments.sample')
    expect(desk.everything()).toEqual(before)
  })
})

import { describe, expect, it } from 'vitest'
import { previewAddressFor } from '#shared/documents/preview-address.ts'
import { commandOf, type PreviewCommand, type PreviewStroke } from '#shared/documents/preview-key.ts'
import { pageMessage, previewMessage } from '#shared/documents/preview-message.ts'

describe('the preview of documents', () => {
  it.each([
    ['app://shipdesk/index.html', 'app://preview/index.html'],
    ['app://shipdesk/index.html#/shipments/sp_1?x=app://elsewhere/', 'app://preview/index.html'],
    ['https://shipdesk.app-scheme/index.html', 'https://preview.app-scheme/index.html'],
    ['http://localhost:5173/', 'http://preview.localhost:5173/preview/index.html'],
    ['http://localhost:5173', 'http://preview.localhost:5173/preview/index.html'],
  ])('is another host than the page: for %s it is %s', (page, preview) => {
    expect(previewAddressFor(page)).toBe(preview)
  })
})

describe('a key in a preview', () => {
  const stroke = (key: string, more: Partial<PreviewStroke> = {}): PreviewStroke => ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  })

  it.each<[PreviewStroke, PreviewCommand | undefined]>([
    [stroke('+'), { kind: 'zoom', to: 'in' }],
    [stroke('+', { shiftKey: true }), { kind: 'zoom', to: 'in' }],
    [stroke('=', { ctrlKey: true }), { kind: 'zoom', to: 'in' }],
    [stroke('-', { metaKey: true }), { kind: 'zoom', to: 'out' }],
    [stroke('0'), { kind: 'zoom', to: 'usual' }],
    [stroke('j'), { kind: 'go', to: 'next' }],
    [stroke('ت', { code: 'KeyJ' }), { kind: 'go', to: 'next' }],
    [stroke('End'), { kind: 'go', to: 'last' }],
    [stroke('PageDown'), { kind: 'scroll', to: 'screen_down' }],
    [stroke('ArrowUp'), { kind: 'scroll', to: 'up' }],
    [stroke('c', { ctrlKey: true }), undefined],
    [stroke('j', { ctrlKey: true }), undefined],
    [stroke('End', { shiftKey: true }), undefined],
    [stroke('+', { altKey: true }), undefined],
    [stroke('Enter'), undefined],
  ])('%o asks for %o', (struck, command) => {
    expect(commandOf(struck)).toEqual(command)
  })
})

describe('what a page and its preview say to each other', () => {
  const texts = { language: 'en', document: 'Invoice', page: 'Page {page}' }
  it.each<unknown>([
    { kind: 'show', bytes: new Uint8Array([1]), format: 'pdf', texts },
    { kind: 'zoom', to: 'in' },
    { kind: 'ping' },
  ])('is understood by the preview: %o', (said) => {
    expect(pageMessage.parse(structuredClone(said))).toEqual(said)
  })

  it.each<unknown>([
    undefined,
    'show',
    { kind: 'show', bytes: [1], format: 'pdf', texts },
    { kind: 'show', bytes: new Uint8Array([1]), format: 'html', texts },
    { kind: 'go', to: 'https://example.com' },
    { kind: 'zoom', to: 'in', more: 1 },
  ])('is nothing to the preview: %o', (said) => {
    expect(pageMessage.safeParse(said).success).toBe(false)
  })

  it.each<unknown>([
    null,
    { kind: 'shown', pages: 0 },
    { kind: 'shown', pages: '<b>' },
    { kind: 'page', page: 1.5 },
    { kind: 'zoom', scale: Number.NaN, fit: 'none' },
    { kind: 'failed', why: '<img src=x onerror=alert(1)>' },
    { kind: 'key', key: 'F5', code: 'F5', shiftKey: false },
    { kind: 'key', key: 'Enter', code: 'Enter', shiftKey: false, ctrlKey: true },
    { kind: 'show', bytes: new Uint8Array([1]), format: 'pdf', texts },
  ])('is nothing to the page: %o', (said) => {
    expect(previewMessage.safeParse(said).success).toBe(false)
  })
})

import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aSpooler, listOf } from '#helpers/a-spooler.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, jobsOf, openPrintingDesk, statesOf } from '#helpers/printing.ts'

const systemPrinter = (name: string) => ({
  name: 'Packing',
  paper: 'labels' as const,
  format: 'zpl' as const,
  way: { kind: 'system' as const, name },
})

/** Long enough for a busy machine to start a program. */
const patient = { answer: 10_000, silence: 10_000 }

const told = async (desk: TestDesk): Promise<readonly (string | undefined)[]> =>
  (await jobsOf(desk)).flatMap(({ sentences = [] }) => sentences.map(({ key }) => key))

describe.skipIf(process.platform === 'win32')('printers of the system', () => {
  it('are listed with what they are called, what they do, and which one is the default', async () => {
    const spooler = aSpooler()
    await using desk = openTestDesk()
    spooler.list(listOf('Zebra', 'Office'))
    expect(await desk.ask('printers.system')).toEqual({
      items: [
        { name: 'Zebra', description: 'Label printer Zebra', is_default: true, state: 'ready' },
        { name: 'Office', description: 'Label printer Office', is_default: false, state: 'ready' },
      ],
    })
  })

  it('are handed each label once, raw or as PDF at its own size', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const [shipment = ''] = await allocatedWith(desk, 1)
    const { printer } = await desk.ask('printers.save', systemPrinter('Bench'))
    desk.inside().startPrinting()
    const sizes = [
      ['zpl', '4x6', ['raw']],
      ['pdf', '4x6', ['media=Custom.4x6in', 'print-scaling=auto-fit']],
      ['pdf', 'a6', ['media=A6', 'print-scaling=auto-fit']],
      ['pdf', '100x150', ['media=Custom.100x150mm', 'print-scaling=auto-fit']],
    ] as const
    for (const [index, [format, size]] of sizes.entries()) {
      await desk.ask('printers.save', { ...systemPrinter('Bench'), printer, format, size })
      await desk.ask('printQueue.print', { shipments: [shipment], reason: 'It is only a test.' })
      await expect.poll(() => statesOf(desk)).toEqual(Array(index + 1).fill('printed'))
    }
    const printed = spooler.printed()
    const jobs = await jobsOf(desk)
    expect(printed.map(({ args }) => args)).toEqual(
      sizes.map(([format, , options], index) => {
        const { job = 0, contents_reference: contents = '' } = jobs[index] ?? {}
        const title = `label-${String(job).padStart(8, '0')}-${contents}.${format}`
        return ['-d', 'Bench', '-t', title, ...options.flatMap((option) => ['-o', option])]
      }),
    )
    for (const [index, [format, size]] of sizes.entries()) {
      const { labels } = await desk.ask('labels.get', { reference: shipment, format, size })
      expect(printed[index]?.sheet).toEqual(Buffer.from(labels[0]?.file ?? ''))
    }
  })

  it('of documents get a test on a sheet of A4', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const way = { kind: 'system', name: 'Bench' }
    const { printer } = await desk.ask('printers.save', { name: 'Office', paper: 'documents', way })
    expect(await desk.ask('printers.test', { printer })).toEqual({ printed: true })
    expect(spooler.printed().map(({ args }) => args.slice(4))).toEqual([
      ['-o', 'media=A4', '-o', 'print-scaling=auto-fit'],
    ])
  })

  it('learn nothing else of the program', async () => {
    vi.stubEnv('SHIPDESK_SECRET', 'x')
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const { printer } = await desk.ask('printers.save', systemPrinter('Bench'))
    expect(await desk.ask('printers.test', { printer })).toEqual({ printed: true })
    const names = (spooler.printed()[0]?.env ?? '').split('\n').map((line) => line.split('=')[0] ?? '')
    // The shell that stands in for the program adds some of its own.
    const known = ['', 'PATH', 'HOME', 'USER', 'CUPS_SERVER', 'LANG', 'LC_ALL', 'SOFTWARE']
    expect(names.filter((name) => ![...known, 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([])
  })

  it('are those that the system lists and no others, whatever a page names', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const hostile = ['-o', '--help', '-h evil:631', '', 'a\nb', 'a\u0000', 'x'.repeat(256)]
    for (const name of hostile)
      expect(problemsIn(await desk.refusal('printers.save', systemPrinter(name)))).toEqual([
        textLike(/^\$\.way\.name: /u),
      ])
    for (const name of [
      'Other',
      'bench',
      '/etc/passwd',
      '../Bench',
      'Bench/two',
      'Bench; touch x',
      '$(touch x)',
    ])
      expect(await desk.refusal('printers.save', systemPrinter(name))).toMatchObject({
        details: [{ property: '$.way.name', message: textLike(/knows no printer/u) }],
      })
    expect(await desk.ask('printers.list')).toEqual({ items: [] })
    expect(spooler.printed()).toEqual([])
  })

  it('may be called what they like: no shell reads their names', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const names = ['$(/usr/bin/touch${IFS}pwned)', '`id`', 'a;b', "it's", '"', 'a|b&c', '*', '-o', 'ü']
    spooler.list(listOf(...names))
    const { items } = await desk.ask('printers.system')
    expect(items.map(({ name }) => name)).toEqual(names.filter((name) => name !== '-o'))
    for (const { name } of items) {
      const { printer } = await desk.ask('printers.save', { ...systemPrinter(name), name })
      expect(await desk.ask('printers.test', { printer })).toEqual({ printed: true })
    }
    expect(spooler.printed().map(({ args }) => args[1])).toEqual(items.map(({ name }) => name))
    expect(readdirSync(spooler.folder).concat(readdirSync('.'))).not.toContain('pwned')
  })

  it.each([
    'lp: Unsupported document-format "application/foo".',
    'lp: No file in print request.',
    'lp: Request Entity Too Large',
  ])('that do not take a file are not asked again, and the next one has its turn (%s)', async (said) => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const shipments = await allocatedWith(desk, 1)
    await desk.ask('printers.save', systemPrinter('Bench'))
    spooler.behave(`[ $number -gt 0 ] || { echo '${said}' >&2; exit 1; }`)
    await desk.ask('printQueue.print', { shipments })
    await desk.ask('printQueue.print', { shipments, reason: 'It is only a test.' })
    desk.inside().startPrinting()
    await expect.poll(() => statesOf(desk)).toEqual(['failed', 'printed'])
    expect(await told(desk)).toEqual(['spooler_refuses_file'])
    expect(spooler.printed()).toHaveLength(2)
  })

  it('that print nothing now are handed nothing, and the job says why until they do', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const shipments = await allocatedWith(desk, 1)
    await desk.ask('printers.save', systemPrinter('Bench'))
    desk.inside().startPrinting()
    const good = listOf('Bench')
    const away = [
      [good.replace('is idle.  enabled', 'disabled'), 'system_printer_stopped'],
      [good.replace('is idle.', 'is holding new jobs.'), 'system_printer_stopped'],
      [good.replace('Bench accepting', 'Bench not accepting'), 'system_printer_refuses'],
      [
        good.replace('is idle.', 'now printing Bench-7.').replace('none', 'media-empty-error'),
        'system_printer_no_paper',
      ],
      [listOf('Other'), 'system_printer_unknown'],
    ] as const
    spooler.list(listOf('Other'))
    await desk.ask('printQueue.print', { shipments })
    for (const [list, key] of away) {
      spooler.list(list)
      await expect.poll(() => told(desk)).toEqual([key])
    }
    spooler.list('', 'echo "lpstat: Scheduler is not running." >&2; exit 1')
    await expect.poll(() => told(desk)).toEqual(['spooler_silent'])
    spooler.list('', 'echo "lpstat: No destinations added." >&2; exit 1')
    await expect.poll(() => told(desk)).toEqual(['system_printer_unknown'])
    expect(spooler.printed()).toEqual([])
    // An alert of an earlier time keeps nothing back.
    spooler.list(good.replace('none', 'media-empty-error'))
    await expect.poll(() => statesOf(desk)).toEqual(['printed'])
    expect(spooler.printed()).toHaveLength(1)
  })

  it('that do not take a label get it later, and one that nobody knows of is asked about', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk({ ...patient, silence: 1_000 })
    const shipments = await allocatedWith(desk, 1)
    await desk.ask('printers.save', systemPrinter('Bench'))
    desk.inside().startPrinting()
    spooler.behave('echo "lp: Too many active jobs." >&2; exit 1')
    await desk.ask('printQueue.print', { shipments })
    await expect
      .poll(() => jobsOf(desk))
      .toMatchObject([
        { state: 'waiting', failure: textLike(/took nothing for Bench: Too many active jobs\.$/u) },
      ])
    spooler.behave('exec /bin/sleep 60')
    await expect
      .poll(() => jobsOf(desk))
      .toMatchObject([{ state: 'unsure', sentences: [{ key: 'print_unconfirmed' }] }])
  })

  it('that are none, for want of a printing system, are none in words', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk(patient)
    const { printer } = await desk.ask('printers.save', systemPrinter('Bench'))
    for (const name of ['lp', 'lpstat']) rmSync(join(spooler.folder, name))
    expect(await desk.ask('printers.system')).toMatchObject({
      items: [],
      sentences: [{ key: 'spooler_missing' }],
    })
    expect(await desk.ask('printers.test', { printer })).toMatchObject({
      printed: false,
      failure: textLike(/no printing system/u),
    })
    expect(await desk.refusal('printers.save', { ...systemPrinter('Other'), name: 'Two' })).toMatchObject({
      details: [{ property: '$.way.name', message: textLike(/no printing system/u) }],
    })
    // What was chosen before can still be given another name.
    await desk.ask('printers.save', { ...systemPrinter('Bench'), printer, name: 'Renamed' })
    mkdirSync(join(spooler.folder, 'lpstat'))
    expect((await desk.ask('printers.system')).sentences).toMatchObject([{ key: 'spooler_missing' }])
  })

  it('are given up where the printing system does not answer', async () => {
    const spooler = aSpooler()
    await using desk = openPrintingDesk()
    spooler.list(listOf('Bench'), 'exec /bin/sleep 60')
    expect((await desk.ask('printers.system')).sentences).toMatchObject([{ key: 'spooler_silent' }])
  })
})

import { join } from 'node:path'
import { openDesk } from '#electron/desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { launchShipdesk } from '../e2e/launch.ts'
import type { Look } from './looks.ts'
import { makeDesk } from './make-desk.ts'

const reportBug = (_id: string, error: unknown): never => {
  throw error
}

/** Who works at the desk of the pictures. */
const operators = [
  { name: 'Emine Yıldız', role: 'lead', pin: '4711' },
  { name: 'Jakub Nowak', role: 'operator', badges: ['BADGE-0042'] },
  { name: 'Maria Köhler', role: 'operator', pin: '1234', badges: ['BADGE-0043'] },
  { name: 'Sam O’Neill', role: 'operator' },
]

/** Photographs the locked desk, the menu of who works there, and the settings of both. */
export const photographOperators = async (look: Look, target: string): Promise<void> => {
  using made = makeDesk({ rows: 60 })
  made.choose(look.settings)
  await saveOperators(made.folder)
  await using program = await launchShipdesk({ dataDir: made.folder, size: { width: 1280, height: 720 } })
  const { page } = program
  const take = async (screen: string): Promise<void> => {
    await page.evaluate(async () => document.fonts.ready)
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(target, `${screen}-${look.name}.png`) })
  }
  await page.locator('[data-lock-screen]').waitFor()
  await take('lock')
  await page.locator('[data-lock-screen] li button', { hasText: 'Emine' }).click()
  await page.locator('[data-lock-screen] input:focus').waitFor()
  await page.keyboard.type('4711', { delay: 90 })
  await page.keyboard.press('Enter')
  await page.locator('[data-lock-screen]').waitFor({ state: 'detached' })
  await page.locator('nav button[aria-haspopup=menu]').click()
  await take('operator-menu')
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = '/settings/operators'
  })
  await take('operators')
}

const saveOperators = async (folder: string): Promise<void> => {
  using desk = openDesk({ folder, reportBug })
  const rules = { leads_only: ['delete', 'settings', 'catalogue'], lock_after_seconds: 600 }
  const calls = [
    ...operators.map((input) => ({ path: 'operators.save', input })),
    { path: 'operators.saveRules', input: rules },
  ]
  for (const { path, input } of calls) {
    const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
    if ('error' in answer) throw new Error(`${path} was refused: ${JSON.stringify(answer.error)}`)
  }
}

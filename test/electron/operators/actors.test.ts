import { describe, expect, it } from 'vitest'
import { commandLineActor, integrationActor, recoveryActor } from '#electron/operators/actors.ts'
import { userName } from '#electron/platform/user-name.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { anOperator, saveOperators } from '#helpers/operators.ts'
import { isOperatorName } from '#shared/operators/operator.ts'

describe('whoever calls the program without a window', () => {
  it('is the integration that says its name, with a mark that no operator can have', async () => {
    await using desk = openTestDesk({ ports: { commandLine: { actor: 'Shop bridge' } } })
    const { reference } = await desk.ask('shipments.create', aRequest())
    const [made] = (await desk.ask('shipments.history', { reference })).items
    expect(made?.actor).toBe('Shop bridge (integration)')
    expect(isOperatorName('Shop bridge (integration)')).toBe(false)
  })

  it('is whoever uses the computer, and never the operator who is signed on', async () => {
    await using window = openTestDesk()
    await using lines = openTestDesk({ folder: window.folder, ports: { commandLine: {} } })
    await window.ask('settings.update', { operator: 'Dee' })
    const actorNow = async () => {
      const { reference } = await lines.ask('shipments.create', aRequest())
      return (await lines.ask('shipments.history', { reference })).items[0]?.actor
    }
    expect(await actorNow()).toBe('Dee')
    await window.ask('settings.update', { operator: 'Eve' })
    expect(await actorNow()).toBe('Eve')
    await saveOperators(window, anOperator('Ada', { role: 'lead' }))
    expect(await actorNow()).toBe(commandLineActor(userName()))
    expect(isOperatorName(commandLineActor(userName()))).toBe(false)
  })

  it('brings a desk back in no name that an operator could have', () => {
    expect(recoveryActor('ada')).toBe('ada (recovery)')
    expect(isOperatorName(recoveryActor(userName()))).toBe(false)
  })

  it('is bound by no role, as whoever has the files can do anything', async () => {
    await using window = openTestDesk()
    await saveOperators(window, anOperator('Ada', { role: 'lead' }))
    await window.ask('operators.saveRules', { leads_only: ['settings'] })
    await using lines = openTestDesk({ folder: window.folder, ports: { commandLine: {} } })
    expect(await lines.ask('settings.update', { density: 'large' })).toMatchObject({ density: 'large' })
  })

  it.each(['', '  ', 'x'.repeat(51), 'a\nb', 'Bridge (integration)', 'a\u0000', 'Bridge\u200b'])(
    'is not called %j',
    (name) => {
      expect(() => integrationActor(name)).toThrow('An actor is called by')
    },
  )
})

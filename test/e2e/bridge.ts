import type { Page } from 'playwright-core'
import { upFrame, type UpFrame } from '#shared/frame.ts'

/** Calls a procedure from the page, past its screens, as a script that got into it could. */
export const callFromPage = async (page: Page, path: string, input: unknown): Promise<UpFrame> => {
  const kind =
    /\.(create|changeState|cancel|delete|update|save|discard|chooseFolder|printSummary|saveRules|setReadyToShip|withdraw)$/u.test(
      path,
    )
      ? 'mutation'
      : 'query'
  const answer: unknown = await page.evaluate(
    (frame) =>
      new Promise((resolve) => {
        const stop = window.shipdesk.onFrame((up) => {
          if (typeof up !== 'object' || up === null || !('id' in up) || up.id !== frame.id) return
          stop()
          resolve(up)
        })
        window.shipdesk.send(frame)
      }),
    { id: crypto.randomUUID(), kind, path, input },
  )
  return upFrame.parse(answer)
}

/** The same, for what has to be done. @throws when it is refused */
export const doFromPage = async (page: Page, path: string, input: unknown): Promise<void> => {
  const answer = await callFromPage(page, path, input)
  if (answer.kind !== 'result') throw new Error(`${path} was refused: ${JSON.stringify(answer)}`)
}

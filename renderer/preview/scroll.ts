import type { PreviewScroll } from '#shared/documents/preview-message.ts'

/** CSS pixels for one stroke of an arrow key. */
const STEP = 48
/** Of a screenful; what is left over shows where one was. */
const SCREEN = 0.9

/** Moves what is seen of a document. */
export const scrollStage = (stage: HTMLElement, to: PreviewScroll): void => {
  const screen = stage.clientHeight * SCREEN
  switch (to) {
    case 'up':
      return stage.scrollBy(0, -STEP)
    case 'down':
      return stage.scrollBy(0, STEP)
    case 'left':
      return stage.scrollBy(-STEP, 0)
    case 'right':
      return stage.scrollBy(STEP, 0)
    case 'screen_up':
      return stage.scrollBy(0, -screen)
    case 'screen_down':
      return stage.scrollBy(0, screen)
  }
}

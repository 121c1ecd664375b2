import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMessages } from '#contract/use-messages.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { acknowledgeScan, type BenchState } from './state/bench-state.ts'
import { isEchoOfScan } from './state/use-bench-keys.ts'
import classes from './wrong-scan-alert.module.css'

type WrongScanAlertProps = { readonly wrong: NonNullable<BenchState['wrong']> }

/** Says so loudly that something does not belong here that nobody packs on: it stays until it is acknowledged. */
export const WrongScanAlert = ({ wrong: { why, sentence } }: WrongScanAlertProps) => {
  const { t } = useTranslation('packing')
  const messages = useMessages()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  useEffect(() => {
    button.current?.focus()
    // Wherever one clicks, the keys that acknowledge it go on being heard.
    const stay = (event: MouseEvent): void => event.preventDefault()
    const element = ground.current
    element?.addEventListener('mousedown', stay)
    return () => element?.removeEventListener('mousedown', stay)
  }, [])
  return (
    <div
      ref={ground}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={classes['wrong']}
    >
      <h2 id={`${id}-title`} className={classes['title']}>
        {t(`wrong.${why}`)}
      </h2>
      <p id={`${id}-text`} className={classes['text']}>
        {messages.sentence(sentence)}
      </p>
      <Button
        ref={button}
        size="lg"
        className={classes['understood'] ?? ''}
        rightSection={<KeyHint keys="Space" />}
        // The second Enter of a scanner has read nothing.
        onClick={() => isEchoOfScan() || acknowledgeScan()}
      >
        {t('wrong.understood')}
      </Button>
    </div>
  )
}

import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import classes from './parts.module.css'

type SectionHeadProps = {
  readonly title: string
  readonly help: string
  readonly add: { readonly label: string; readonly run: () => void }
  /** What else can be done here. */
  readonly children?: ReactNode
}

/** What a section is for, and how something is added to it. */
export const SectionHead = ({ title, help, add, children }: SectionHeadProps) => {
  const { t } = useTranslation('settings')
  useShortcut({ keys: 'A', label: add.label, group: t('title'), run: add.run })
  return (
    <header className={classes['head']}>
      <div className={classes['words']}>
        <Title order={2} className={classes['title'] ?? ''}>
          {title}
        </Title>
        <p className={classes['help']}>{help}</p>
      </div>
      <div className={classes['tools']}>
        {children}
        <Button variant="filled" onClick={add.run} aria-keyshortcuts="A" rightSection={<KeyHint keys="A" />}>
          {add.label}
        </Button>
      </div>
    </header>
  )
}

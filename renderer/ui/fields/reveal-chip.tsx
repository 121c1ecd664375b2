import { Toolbar, UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import classes from './reveal-chip.module.css'

type RevealChipProps = Omit<ComponentProps<'button'>, 'color' | 'style'> & {
  readonly label: string
  /** Whether what it opens is shown already. */
  readonly isOpen?: boolean
}

/** "+ Tags": opens a part of the form that most people do not need. */
export const RevealChip = ({ label, isOpen = false, ...others }: RevealChipProps) => (
  <UnstyledButton {...others} className={classes['chip']} data-open={isOpen || undefined} data-toolbar-toggle>
    {isOpen ? <IconCheck size={14} aria-hidden /> : <IconPlus size={14} aria-hidden />}
    {label}
  </UnstyledButton>
)

/** Chips in a row: one stop for Tab, arrows move among them. */
export const RevealChips = ({
  label,
  children,
}: { readonly label: string } & Pick<ComponentProps<'div'>, 'children'>) => (
  <Toolbar withBorder={false} className={classes['chips'] ?? ''} aria-label={label}>
    {children}
  </Toolbar>
)

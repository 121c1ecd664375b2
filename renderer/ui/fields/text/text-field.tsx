import { TextInput } from '@mantine/core'
import type { HTMLAttributes, ReactNode } from 'react'

/** What all fields of a form have in common. */
export type FieldProps = {
  /** Names the field in its form: `focusField` finds it by this. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong, in words. */
  readonly problem?: string | undefined
}

type TextFieldProps = FieldProps & {
  readonly placeholder?: string | undefined
  /** Codes and numbers are written from left to right in every language. */
  readonly isCode?: boolean
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly type?: 'text' | 'email' | 'tel'
  readonly rightSection?: ReactNode
  readonly onLeave?: () => void
}

/** Names keep the direction that they are written in; an empty field has the page's. */
export const directionOf = (value: string, isCode: boolean): 'ltr' | 'auto' | undefined => {
  if (isCode) return 'ltr'
  return value === '' ? undefined : 'auto'
}

/** A line of text with its label above and what is wrong with it below. */
export const TextField = (props: TextFieldProps) => {
  const { name, label, value, onChange, problem, isCode = false, type = 'text', onLeave, ...others } = props
  return (
    <TextInput
      {...others}
      data-field={name}
      label={label}
      value={value}
      // The browser's own check of e-mail addresses would put its bubble over ours.
      type={type === 'email' ? 'text' : type}
      {...(type === 'email' && { inputMode: 'email' })}
      dir={directionOf(value, isCode)}
      error={problem}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (value !== value.trim()) onChange(value.trim())
        onLeave?.()
      }}
    />
  )
}

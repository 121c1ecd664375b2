type Person = {
  readonly title?: string | undefined
  readonly first_name: string
  readonly middle_name?: string | undefined
  readonly last_name: string
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々\s]+$/u

/** A person's whole name in the order of its own script: the family's name first where people write it so. */
export const personName = ({ title, first_name, middle_name, last_name }: Person): string => {
  const isFamilyFirst = eastAsian.test(first_name) && eastAsian.test(last_name)
  const names = isFamilyFirst ? [last_name, first_name, middle_name] : [first_name, middle_name, last_name]
  return [isFamilyFirst ? undefined : title, ...names, isFamilyFirst ? title : undefined]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join(' ')
}

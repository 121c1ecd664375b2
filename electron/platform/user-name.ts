import { userInfo } from 'node:os'

/** The name that the system has for whoever runs the program; empty where it knows none, as in some containers. */
export const userName = (ask: () => { readonly username: string } = userInfo): string => {
  try {
    return ask().username.trim()
  } catch {
    return ''
  }
}

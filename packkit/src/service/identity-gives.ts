/** What the sign-in service knows of the person who is signed in, and may fill into a form as a locked value. */
export const IDENTITY_GIVES = ['name', 'idNo'] as const;

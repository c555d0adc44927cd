/** What is needed is not here at the moment: a program waits until somebody asks again. */
export class NotNow extends Error {}

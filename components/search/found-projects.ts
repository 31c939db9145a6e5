/** The list of projects that hold the words searched for. */
export const projectsOf = (words: string) => `/projects?q=${encodeURIComponent(words)}`;

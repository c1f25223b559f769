/** The block of YAML before a text, with its lines of dashes, as makers of sites write it. */
export const frontMatter = /^---[ \t]*\r?\n[\w-]+[ \t]*:[\s\S]*?\n---[ \t]*(?=\r?\n|$)/;

export { type Feed, type FeedItem, looksLikeFeed, prologueEnd, readFeed } from './feed.ts';
export { type FetchOptions, fetchPage, type Page, parseUrl } from './fetch.ts';
export { Politeness } from './robots.ts';

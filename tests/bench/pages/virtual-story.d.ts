declare module 'virtual:story' {
	const story: import('./story.ts').BenchStory;
	export default story;
}

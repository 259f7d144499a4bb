// The button is a bookmark to be: here, a click on it only says so.
document.getElementById("bookmarklet").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("bookmarklet-says").textContent = "Drag it to the bookmarks bar: it works on the page of an article, not here.";
});

<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document is, before anything large is fetched; then the file; then its first pages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>
  <xsl:include href="paper.xsl"/>

  <xsl:template match="page" mode="where"><xsl:call-template name="from"/></xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:value-of select="@title"/>
  </xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:call-template name="kind-and-length"/>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links">
      <xsl:if test="@tambon">
        <li><a href="{$home}l/{@tambon}/"><xsl:value-of select="t:say('All documents of this tambon')"/></a></li>
        <li><a href="{$home}t/{@tambon}/"><xsl:value-of select="t:say('Plan and projects, year by year')"/></a></li>
      </xsl:if>
      <li><a href="{$home}l/"><xsl:value-of select="t:say('Documents of the whole province')"/></a></li>
    </ul>
    <h2><xsl:value-of select="t:say('About this document')"/></h2>
    <dl>
      <dt><xsl:value-of select="t:say('Kind')"/></dt><dd><xsl:value-of select="t:word('document', @type)"/></dd>
      <dt><xsl:value-of select="t:say('Date of the document')"/></dt><dd><xsl:value-of select="t:date(@date)"/></dd>
      <xsl:if test="@type != 'video' and @type != 'radio'">
        <dt><xsl:value-of select="t:say('Length')"/></dt>
        <dd><xsl:call-template name="length"/><xsl:if test="not(@pages)"><xsl:value-of select="t:say('Not stated')"/></xsl:if></dd>
      </xsl:if>
      <dt><xsl:value-of select="t:say('Size of the file')"/></dt>
      <dd><xsl:call-template name="size"/><xsl:if test="not(@bytes)"><xsl:value-of select="t:say('Not stated')"/></xsl:if></dd>
      <dt><xsl:value-of select="t:say('From')"/></dt><dd><xsl:call-template name="from"/></dd>
      <dt><xsl:value-of select="t:say('Code of this document')"/></dt><dd><xsl:value-of select="@code"/></dd>
      <xsl:for-each select="project">
        <dt><xsl:value-of select="t:say('The project it is about')"/></dt>
        <dd><a href="{$home}t/{@tambon}/{@year}/#{@code}"><xsl:value-of select="@name"/></a></dd>
      </xsl:for-each>
    </dl>
    <h2><xsl:value-of select="t:say('The document itself')"/></h2>
    <xsl:apply-templates select="file"/>
    <xsl:if test="@url">
      <p><a class="big" href="{@url}" rel="noreferrer"><xsl:value-of select="t:say('Open it on the web site of the office')"/></a><br/>
        <small><xsl:value-of select="@url"/></small></p>
    </xsl:if>
    <xsl:if test="not(file) and not(@url)">
      <p><xsl:value-of select="t:say('The file is not here. Ask for the paper at the office it is from.')"/></p>
    </xsl:if>
    <xsl:apply-templates select="previews"/>
  </xsl:template>

  <xsl:template match="file">
    <p><a class="big" href="{$top}{@path}"><xsl:value-of select="t:say('Open the file')"/></a><br/>
      <xsl:value-of select="@ending"/>
      <xsl:for-each select=".."><xsl:if test="@bytes"> · <xsl:call-template name="size"/></xsl:if><xsl:if test="@pages"> · <xsl:call-template name="length"/></xsl:if></xsl:for-each></p>
    <p class="soft"><xsl:value-of select="t:say('Fingerprint of the file (SHA-256), as the province has signed it')"/><br/>
      <code><xsl:value-of select="@sha256"/></code></p>
  </xsl:template>

  <!-- Pictures weigh more than all else here: none is fetched before it is asked for. -->
  <xsl:template match="previews">
    <section id="pages">
      <h2><xsl:value-of select="t:say('Its first pages')"/></h2>
      <p class="open"><a href="#pages"><xsl:value-of select="t:say('See the pictures of its first pages')"/></a><br/>
        <xsl:value-of select="t:plural('%d page', '%d pages', count(preview), count(preview))"/> · <xsl:call-template name="size"/></p>
      <div class="more"><xsl:apply-templates select="preview"/></div>
    </section>
  </xsl:template>

  <xsl:template match="preview">
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="/page/@pages"><xsl:value-of select="t:say('Page %d of %d', @number, /page/@pages)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('Page %d', @number)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <figure><img src="{$top}{@path}" alt="{$words}" loading="lazy"/><figcaption><xsl:value-of select="$words"/></figcaption></figure>
  </xsl:template>
</xsl:stylesheet>
